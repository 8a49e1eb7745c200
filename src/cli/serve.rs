//! `ccqm serve`: a preview on this computer that follows the files.

use super::args::SiteOptions;
use super::check::world;
use super::failure::Failure;
use super::today::today;
use super::{Outcome, in_colour, say, warn};
use crate::serve::{Held, Listening, Preview, serve};
use clap::Args;
use std::sync::Arc;
use tokio::runtime::Builder;

#[derive(Args, Debug)]
pub(super) struct ServeOptions {
    #[command(flatten)]
    pub(super) site: SiteOptions,

    /// Port of this computer to answer at; 0 takes any that is free
    #[arg(long, value_name = "PORT", default_value_t = 4000)]
    pub(super) port: u16,

    /// Open the preview in the browser
    #[arg(long)]
    pub(super) open: bool,

    /// Look at all files now and then, where the system does not tell what changes (network drives, some containers)
    #[arg(long)]
    pub(super) poll: bool,
}

/// How a preview that begins afresh is told its port, and what it is held for, on a line each.
const AFRESH: &str = "ccqm_serve_afresh";

/// Runs the command until it is interrupted.
pub(super) fn run(options: &ServeOptions) -> Result<Outcome, Failure> {
    // Says what is wrong with the folder or the date before anything is begun.
    world(&options.site)?;
    let given = options.site.today;
    let before = begun_before();
    let port = before.as_ref().map_or(options.port, |(port, _)| *port);
    let open_browser = options.open && before.is_none();
    let preview = Preview {
        root: options.site.root.clone(),
        poll: options.poll,
        today: Box::new(move || today(given).ok()),
        // A terminal that is gone does not end the preview.
        say: Arc::new(|text| drop(say(text))),
        colour: in_colour(&std::io::stdout()),
        held: before.and_then(|(_, why)| why),
        afresh: Box::new(begin_afresh),
    };
    let runtime = Builder::new_current_thread().enable_all().build().map_err(|error| Failure::new(format!("cannot begin: {error}")))?;
    let ended = runtime.block_on(async {
        let listening = Listening::open(port).await.map_err(|error| Failure::new(error.to_string()))?;
        let address = listening.address();
        if open_browser {
            open(address);
        }
        tokio::select! {
            ended = serve(listening, preview) => ended.map_err(|error| Failure::new(format!("cannot go on: {error}"))),
            _ = tokio::signal::ctrl_c() => Ok(()),
        }
    });
    // Whatever is still going on, nobody waits for it.
    runtime.shutdown_background();
    ended.map(|()| Outcome::Clean)
}

/// The port of a preview that began afresh, and why it did.
#[expect(clippy::disallowed_methods, reason = "the program tells itself; nobody else sets this")]
fn begun_before() -> Option<(u16, Option<Held>)> {
    let told = std::env::var(AFRESH).ok()?;
    let mut lines = told.splitn(3, '\n');
    let port = lines.next()?.parse().ok()?;
    let held = lines.next().zip(lines.next()).map(|(sources, why)| Held { sources: sources.to_owned(), why: why.to_owned() });
    Some((port, held))
}

/// Puts a new run of the program in the place of this one: nothing else ends a template that is being filled in.
#[cfg(unix)]
fn begin_afresh(address: &str, held: Option<&Held>) {
    use std::os::unix::process::CommandExt;
    let port = address.rsplit(':').next().unwrap_or_default();
    let Ok(program) = std::env::current_exe() else { return };
    let arguments = std::env::args_os().skip(1);
    let held = held.map(|held| format!("\n{}\n{}", held.sources, held.why)).unwrap_or_default();
    // It comes back only if it fails; the preview then goes on as it is.
    let _ = std::process::Command::new(program).args(arguments).env(AFRESH, format!("{port}{held}")).exec();
}

/// Elsewhere a program cannot take its own place, and memory is not looked at.
#[cfg(not(unix))]
fn begin_afresh(_: &str, _: Option<&Held>) {}

/// Opens the browser without waiting for it.
fn open(address: String) {
    std::thread::spawn(move || {
        if let Err(error) = open::that(&address) {
            warn(&format!("No browser could be opened ({error}). Open {address} yourself.\n"));
        }
    });
}
