//! `ccqm serve`: a preview on this computer that follows the files.

use super::args::SiteOptions;
use super::check::world;
use super::failure::Failure;
use super::today::today;
use super::{Outcome, in_colour, say, warn};
use crate::serve::{Listening, Preview, serve};
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

/// Runs the command until it is interrupted.
pub(super) fn run(options: &ServeOptions) -> Result<Outcome, Failure> {
    // Says what is wrong with the folder or the date before anything is begun.
    world(&options.site)?;
    let given = options.site.today;
    let preview = Preview {
        root: options.site.root.clone(),
        poll: options.poll,
        today: Box::new(move || today(given).ok()),
        // A terminal that is gone does not end the preview.
        say: Arc::new(|text| drop(say(text))),
        colour: in_colour(&std::io::stdout()),
    };
    let runtime = Builder::new_current_thread().enable_all().build().map_err(|error| Failure::new(format!("cannot begin: {error}")))?;
    let ended = runtime.block_on(async {
        let listening = Listening::open(options.port).await.map_err(|error| Failure::new(error.to_string()))?;
        let address = listening.address();
        if options.open {
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

/// Opens the browser without waiting for it.
fn open(address: String) {
    std::thread::spawn(move || {
        if let Err(error) = open::that(&address) {
            warn(&format!("No browser could be opened ({error}). Open {address} yourself.\n"));
        }
    });
}
