//! `leviers`: checks the editors' files and builds those that the map loads.

use std::process::ExitCode;

fn main() -> ExitCode {
    carte_leviers::tool::cli::run(std::env::args_os())
}
