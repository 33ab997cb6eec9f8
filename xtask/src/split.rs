//! Cuts the WebAssembly into what the first view needs and the late chunk (`docs/decisions/0017`).
//!
//! Trunk runs cargo, then the program `wasm-bindgen` it finds on PATH. The splitter must work between the two, on the
//! program as it was linked. So the chores put a copy of themselves under that name in front of PATH: [`bindgen`] splits,
//! then runs the real program on the main part. Trunk's hook [`place`] then puts the chunk beside it.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result, anyhow, ensure};
use wasmparser::{Parser, Payload};
use xshell::cmd;

use crate::embed;
use crate::names;
use crate::places::without_places;
use crate::precache::integrity;
use crate::repo::Repo;
use crate::styles;
use crate::unused::without_unused;

/// Name under which the chores stand in for wasm-bindgen.
const PROGRAM: &str = "wasm-bindgen";
/// Where that copy finds the real program.
const REAL: &str = "LEVIERS_WASM_BINDGEN";
/// Name of the main part; keep in step with the package's name in `Cargo.toml`.
const MAIN: &str = "carte-leviers";
/// Name that cargo gives to the program that is split; others, the worker's, stay whole.
const SPLIT: &str = "carte_leviers";
/// What the splitter writes to instantiate a chunk. It asks the server for a media type that some do not give, and some
/// web views refuse it whatever the type.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
/// What takes its place.
const BUFFERED: &str = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";

/// The end of the splitter's request for a chunk.
const FETCHED: &str = "import.meta.url));";

/// What the compiler uses beyond the first WebAssembly, and every browser has: the optimiser may use no more.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Only the smallest functions are put in the place of their one call: WebAssembly that keeps them apart is a little
/// larger, and compresses far better. Keep in step with `data-wasm-opt-params` in `www/index.html`.
const INLINING: &str = "--one-caller-inline-max-function-size=20";
/// Passes are run again until the program gets no smaller. Keep in step with the same.
const CONVERGE: &str = "--converge";

/// Whether this process was started under the name of the program it stands in for.
pub(crate) fn stands_in() -> bool {
    let name = env::args_os().next().map(PathBuf::from);
    name.as_deref().and_then(Path::file_stem) == Some(PROGRAM.as_ref())
}

/// Makes the copy of this program that stands in for wasm-bindgen: its path, and the variable that names the real one.
pub(crate) fn stand_in(repo: &Repo, real: &Path) -> Result<(PathBuf, (&'static str, PathBuf))> {
    let folder = repo.root().join("target").join("outils");
    fs::create_dir_all(&folder).context("failed to make target/outils")?;
    let copy = folder.join(format!("{PROGRAM}{}", env::consts::EXE_SUFFIX));
    let this = env::current_exe().context("failed to find this program")?;
    // A program that runs cannot be written over: the copy is made beside its place.
    let fresh = copy.with_extension("new");
    fs::copy(this, &fresh)
        .and_then(|_| fs::rename(&fresh, &copy))
        .context("failed to make the stand-in for wasm-bindgen")?;
    Ok((copy, (REAL, real.to_path_buf())))
}

/// Splits the program that the arguments name, then runs wasm-bindgen on its main part.
pub(crate) fn bindgen() -> Result<ExitCode> {
    let real = env::var_os(REAL).context("LEVIERS_WASM_BINDGEN does not name wasm-bindgen")?;
    let mut arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let input = arguments
        .iter_mut()
        .find(|argument| Path::new(argument).extension() == Some("wasm".as_ref()));
    if let Some(input) = input {
        if is_split(Path::new(input)) {
            *input = split(Path::new(input))?.into_os_string();
            arguments.push("--keep-lld-exports".into());
        } else {
            *input = linked(Path::new(input))?.into_os_string();
        }
    }
    let status = Command::new(&real)
        .args(&arguments)
        .status()
        .with_context(|| format!("failed to start {}", real.to_string_lossy()))?;
    if !status.success() {
        return Ok(ExitCode::FAILURE);
    }
    if let (Some(folder), Some(name)) = (
        value(&arguments, "--out-dir"),
        value(&arguments, "--out-name"),
    ) {
        names::shorten(Path::new(folder), name)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What stands behind « = » in the argument `name`, as Trunk writes it.
fn value<'a>(arguments: &'a [OsString], name: &str) -> Option<&'a str> {
    let joined = format!("{name}=");
    (arguments.iter()).find_map(|argument| argument.to_str()?.strip_prefix(&joined))
}

/// Whether this is the program to split.
fn is_split(input: &Path) -> bool {
    input.file_stem() == Some(SPLIT.as_ref())
}

/// Takes out of the program at `input` what only the splitter needs, which `.cargo/config.toml` asks the linker for in
/// every program: the path of what remains.
fn linked(input: &Path) -> Result<PathBuf> {
    let mut wasm =
        fs::read(input).with_context(|| format!("failed to read {}", input.display()))?;
    if !is_debug(input) {
        wasm = without_places(&wasm)?;
    }
    let folder = parts(&Repo::find()?).with_file_name("lecteur");
    fs::create_dir_all(&folder).context("failed to make target/lecteur")?;
    let path = folder.join(input.file_name().unwrap_or_default());
    fs::write(&path, without_relocations(&wasm)?).context("failed to write in target/lecteur")?;
    Ok(path)
}

/// Whether cargo built the program for development: its folders are named after the profile, and Trunk tells it to its
/// hooks only.
fn is_debug(input: &Path) -> bool {
    let debug = ["debug", "lecteur-dev"];
    input
        .iter()
        .any(|folder| debug.iter().any(|name| folder == *name))
}

/// `wasm` without its relocations and the table of symbols they point into.
fn without_relocations(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Vec::with_capacity(wasm.len());
    let mut start = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.context("failed to parse the WebAssembly")?;
        let end = match (&payload, payload.as_section()) {
            (Payload::Version { range, .. }, _) => usize::try_from(range.end)?,
            (_, Some((_, range))) => usize::try_from(range.end)?,
            // Functions are told one by one after their section.
            (_, None) => continue,
        };
        let is_of_linker = matches!(
            &payload,
            Payload::CustomSection(section)
                if section.name() == "linking" || section.name().starts_with("reloc.")
        );
        if !is_of_linker {
            kept.extend_from_slice(wasm.get(start..end).context("a section outside its file")?);
        }
        start = end;
    }
    Ok(kept)
}

/// Where the parts of the last build wait to be placed.
fn parts(repo: &Repo) -> PathBuf {
    repo.root().join("target").join("decoupe")
}

/// Splits the program at `input`: the path of its main part.
fn split(input: &Path) -> Result<PathBuf> {
    let mut wasm =
        fs::read(input).with_context(|| format!("failed to read {}", input.display()))?;
    if !is_debug(input) {
        wasm = without_places(&wasm)?;
    }
    wasm = without_unused(&wasm)?;
    let folder = parts(&Repo::find()?);
    if folder.exists() {
        fs::remove_dir_all(&folder).context("failed to clear target/decoupe")?;
    }
    fs::create_dir_all(&folder).context("failed to make target/decoupe")?;
    let mut hasher = DefaultHasher::new();
    wasm.hash(&mut hasher);
    // The main part names the link file, whose name tells one build from another: parts of two builds never meet.
    let link = format!("./decoupe-{:016x}.js", hasher.finish());
    let main = folder.join(format!("{MAIN}.wasm"));
    let main_module = format!("./{MAIN}.js");
    let mut options = wasm_split_cli_support::Options::new(&wasm);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = &link;
    options.main_module = &main_module;
    options.target.web();
    wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("failed to split the WebAssembly: {error:#}"))?;
    Ok(main)
}

/// Puts the chunk into the site that Trunk is about to finish, and what loads it into the main script.
///
/// The main script imports the splitter's, which imports it in turn: made one, they cost one request less.
pub(crate) fn place(repo: &Repo) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("this chore is a hook of Trunk, which names the folder")?;
    let link = only(&parts(repo), "decoupe", "js")?;
    let chunk = only(&parts(repo), "split", "wasm")?;
    let token = link.trim_start_matches("decoupe-").trim_end_matches(".js");
    let placed = format!("{MAIN}-tard-{token}.wasm");
    let text = fs::read_to_string(parts(repo).join(&link)).context("failed to read the link")?;
    let text = replaced(&text, &format!("./{chunk}"), &format!("./{placed}"))?;
    let text = replaced(&text, STREAMED, BUFFERED)?;
    let (from, to) = (parts(repo).join(&chunk), staging.join(&placed));
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        let sh = repo.shell()?;
        cmd!(
            sh,
            "wasm-opt {FEATURES...} --strip-debug -Oz {INLINING} {CONVERGE} {from} -o {to}"
        )
        .quiet()
        .run()
        .context("failed to optimise the chunk")?;
    } else {
        fs::copy(from, &to).context("failed to place the chunk")?;
    }
    let digest = integrity(&fs::read(&to).context("failed to read the chunk")?);
    let text = replaced(&text, FETCHED, &checked(&digest))?;
    styles::place_late(repo, &staging)?;
    let engine = only(&staging, MAIN, "js")?;
    let script = staging.join(&engine);
    let main = fs::read_to_string(&script).context("failed to read the main script")?;
    fs::write(&script, joined(&main, &text, &link)?).context("failed to write the main script")?;
    embed::place(repo, &staging, &engine)
}

/// The end of a request for a chunk that must have this digest.
fn checked(digest: &str) -> String {
    let end = FETCHED.trim_end_matches(");");
    format!("{end}, {{ integrity: \"{digest}\" }});")
}

/// The main script with the script `link`, of text `text`, in place of its import.
fn joined(main: &str, text: &str, link: &str) -> Result<String> {
    let from = format!(" from \"./{link}\"");
    let import = main
        .lines()
        .find(|line| {
            line.starts_with("import * as ") && line.trim_end_matches(';').ends_with(&from)
        })
        .with_context(|| {
            format!("the main script does not import {link}: see xtask/src/split.rs")
        })?;
    let name = import
        .trim_start_matches("import * as ")
        .split(' ')
        .next()
        .unwrap_or_default();
    let text = replaced(
        text,
        &format!("import {{ initSync }} from \"./{MAIN}.js\";"),
        "",
    )?;
    let text = replaced(
        &text,
        "export const __wasm_split_load_tard",
        "const __wasm_split_load_tard",
    )?;
    let members = format!("const {name} = {{ __wasm_split_load_tard }};");
    Ok(main.replace(import, &format!("{}\n{members}", text.trim())))
}

/// The one file of `folder` whose name starts with `start` and has the extension `end`.
fn only(folder: &Path, start: &str, end: &str) -> Result<String> {
    let names = crate::folder::names(folder)?;
    crate::folder::one(&names, start, &[".", end].concat()).map(str::to_owned)
}

/// `text` with `from` replaced; an error if it is not there, since the splitter then writes something else.
fn replaced(text: &str, from: &str, to: &str) -> Result<String> {
    ensure!(
        text.contains(from),
        "the splitter's script has no « {from} »: see xtask/src/split.rs"
    );
    Ok(text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_program_of_the_map_is_split() {
        assert!(is_split(Path::new("target/release/carte_leviers.wasm")));
        assert!(!is_split(Path::new("target/lecteur/lecteur.wasm")));
        assert!(is_debug(Path::new("target/lecteur-dev/lecteur.wasm")));
        assert!(!is_debug(Path::new("target/lecteur/lecteur.wasm")));
    }

    #[test]
    fn what_the_linker_leaves_for_the_splitter_goes_and_the_rest_stays() {
        let custom = |name: &'static str| wasm_encoder::CustomSection {
            name: name.into(),
            data: (&[1_u8, 2]).into(),
        };
        let mut module = wasm_encoder::Module::new();
        module.section(&custom("name"));
        let expected = module.clone().finish();
        module.section(&custom("linking"));
        module.section(&custom("reloc.CODE"));
        let kept = without_relocations(&module.finish()).expect("a module");
        assert_eq!(kept, expected);
        assert!(without_relocations(b"no module").is_err());
    }

    #[test]
    fn the_two_scripts_become_one() {
        let main = "import * as import1 from \"./decoupe-1.js\"\nlet wasm;\n";
        let link = "import { initSync } from \"./carte-leviers.js\";\n\nexport const __wasm_split_load_tard = f();\n";
        let expected = "const __wasm_split_load_tard = f();\nconst import1 = { __wasm_split_load_tard };\nlet wasm;\n";
        assert_eq!(
            joined(main, link, "decoupe-1.js").expect("both are as the tools write them"),
            expected
        );
        let error = joined("let wasm;", link, "decoupe-1.js").expect_err("no import");
        assert!(error.to_string().contains("decoupe-1.js"), "{error}");
    }

    #[test]
    fn the_request_for_a_chunk_asks_for_its_digest() {
        let text = "const src = fetch(new URL(\"./a.wasm\", import.meta.url));";
        let expected = "const src = fetch(new URL(\"./a.wasm\", import.meta.url), { integrity: \"sha384-x\" });";
        let found =
            replaced(text, FETCHED, &checked("sha384-x")).expect("as the splitter writes it");
        assert_eq!(found, expected);
    }

    #[test]
    fn what_the_splitter_no_longer_writes_is_an_error_that_says_where_to_look() {
        assert_eq!(replaced("a b", "b", "c").expect("it is there"), "a c");
        let error = replaced("a b", "d", "c").expect_err("it is not there");
        assert!(error.to_string().contains("« d »"), "{error}");
    }
}
