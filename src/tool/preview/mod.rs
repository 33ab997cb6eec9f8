//! `leviers apercu`: the explorer with the editor's own content, on this machine alone.

mod content;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::cli::OPTIONS;
use super::output::{say, say_progress};
use super::refusal::Refusal;
pub use content::{Answer, Preview};

/// What may be given to `apercu`.
#[derive(Debug, Args)]
pub struct PreviewArgs {
    /// Port de l’adresse locale (sinon 8090 ; 0 : n’importe lequel).
    #[arg(long, value_name = "PORT", default_value_t = 8090, hide_default_value = true, help_heading = OPTIONS)]
    port: u16,
    /// Site construit par « cargo xtask build » (sinon dist).
    #[arg(long, value_name = "DOSSIER", default_value = "dist", hide_default_value = true, help_heading = OPTIONS)]
    site: PathBuf,
    /// Dossier des fichiers CSV (sinon assets/source).
    #[arg(long, value_name = "DOSSIER", default_value = "assets/source", hide_default_value = true, help_heading = OPTIONS)]
    dossier: PathBuf,
    /// Dossier des contours GeoJSON (sinon assets).
    #[arg(long, value_name = "DOSSIER", default_value = "assets", hide_default_value = true, help_heading = OPTIONS)]
    contours: PathBuf,
}

/// Runs `leviers apercu`, until interrupted.
///
/// # Errors
/// Content with problems, a site that is not built, or a port that is taken.
pub fn run(args: &PreviewArgs) -> Result<ExitCode, Refusal> {
    let mut preview = Preview::new(&args.site, &args.dossier, &args.contours)?;
    let server = tiny_http::Server::http(("127.0.0.1", args.port)).map_err(|error| {
        Refusal::Said(format!(
            "port {} impossible\u{a0}: {error}\u{a0}; choisissez-en un autre avec --port",
            args.port
        ))
    })?;
    say(&format!("http://{}/", server.server_addr()));
    say_progress(&format!(
        "Aperçu du contenu de {}. Modifiez, rechargez la page\u{a0}: elle suit. Ctrl+C arrête.",
        args.dossier.display()
    ));
    for request in server.incoming_requests() {
        if let Some(news) = preview.follow() {
            say_progress(&news);
        }
        let Answer {
            status,
            kind,
            bytes,
        } = preview.answer(request.url());
        let mut response = tiny_http::Response::from_data(bytes).with_status_code(status);
        for (name, value) in [("Content-Type", kind), ("Cache-Control", "no-store")] {
            if let Ok(header) = tiny_http::Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        // A browser that went away is no fault.
        request.respond(response).ok();
    }
    Ok(ExitCode::SUCCESS)
}
