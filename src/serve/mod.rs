//! The preview: a site made in memory, served to this computer alone, made again whenever one of its files changes.
//!
//! One thread keeps the sources (`keeper`): it learns from the system that something changed (`watch`), looks whether that is so
//! (`kept`), has the site made on another thread (`making`), first what was edited (`unsettled`), and publishes what came out (`publisher`). The server (`http`) answers
//! from what is published and tells open pages what concerns them (`message`). Must not know: what a page is about, or the clock;
//! dates and the terminal are given to it.

mod difference;
mod excerpt;
mod growing;
mod hints;
mod host;
mod http;
mod inject;
mod job;
mod keeper;
mod kept;
mod listen;
mod made_from;
mod mailbox;
mod making;
mod media_type;
mod memory;
mod message;
mod order;
mod panel;
mod problem;
mod publisher;
mod report;
mod scan;
mod site;
mod state;
mod unsettled;
mod watch;

#[cfg(test)]
mod again_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod typing_tests;

pub use listen::{ListenError, Listening};

use crate::pipeline::BuildOptions;
use jiff::civil::Date;
use keeper::Keeper;
use publisher::Publisher;
use state::State;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::watch as channel;

/// Why a preview that begins afresh makes nothing yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// A fingerprint of the sources that no site could be made from: others are worth a try.
    pub sources: String,
    /// What happened, in words for people.
    pub why: String,
}

/// Begins the program afresh at an address, held or not.
pub type Afresh = Box<dyn Fn(&str, Option<&Held>) + Send>;

/// What the preview needs from outside.
pub struct Preview {
    /// The folder that holds `content/` and `themes/`.
    pub root: PathBuf,
    /// Whether to look at all files now and then instead of asking the system to tell what changes.
    pub poll: bool,
    /// The day the site is to be made for, asked again and again; none when no clock can say.
    pub today: Box<dyn Fn() -> Option<Date> + Send>,
    /// Says something at the terminal.
    pub say: Arc<dyn Fn(&str) + Send + Sync>,
    /// Whether the terminal shows colours.
    pub colour: bool,
    /// Why the preview was begun afresh, if it was.
    pub held: Option<Held>,
    /// Begins the program afresh at the port of this address. Comes back only if that is not possible.
    pub afresh: Afresh,
}

/// Serves until it is asked to end.
///
/// # Errors
/// When the system gives no thread.
pub async fn serve(listening: Listening, preview: Preview) -> std::io::Result<()> {
    let (sender, state) = channel::channel(Arc::new(State::default()));
    let address = listening.address().trim_end_matches('/').to_owned();
    let options = BuildOptions { base_url: Some(address.clone()), ..BuildOptions::default() };
    let publisher = Publisher::new(sender, Arc::clone(&preview.say), address);
    let keeper = Keeper::new(preview, options, publisher);
    std::thread::Builder::new().name("keeper".to_owned()).spawn(move || keeper.run())?;
    http::answer(listening, state).await
}
