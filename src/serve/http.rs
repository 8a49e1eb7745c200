//! Answers browsers, and tells open pages what is new.

use super::host::is_this_computer;
use super::inject::inject;
use super::listen::Listening;
use super::media_type::{is_page, media_type};
use super::message::{Message, Shown, style, version};
use super::panel::{escape, page as panel_page};
use super::site::{Answer, Served, Site};
use super::state::State;
use axum::Router;
use axum::body::Body;
use axum::extract::{Query, State as Given};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, HOST, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH, LOCATION,
};
use axum::http::{Method, StatusCode, Uri};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::serve::ListenerExt;
use futures_util::stream;
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::future::pending;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch::Receiver;
use tokio::task::JoinSet;

/// What the preview adds to the site lies in a folder that no site has.
const SCRIPT: &str = "/.ccqm-serve/reload.js";
const EVENTS: &str = "/.ccqm-serve/events";
/// The panel's style.
pub(super) const PANEL_STYLE: &str = "/.ccqm-serve/panel.css";

const PLAIN: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";

/// Nobody waits longer for a page to be made again; the last good one answers then.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

type Published = Receiver<Arc<State>>;

/// Answers until the program ends.
pub(super) async fn answer(listening: Listening, published: Published) -> std::io::Result<()> {
    let router = Router::new().fallback(respond).with_state(published);
    let mut servers = JoinSet::new();
    for listener in listening.listeners {
        // An event is a few bytes, and must not wait for more.
        let listener = listener.tap_io(|stream| {
            let _ = stream.set_nodelay(true);
        });
        let router = router.clone();
        servers.spawn(async move { axum::serve(listener, router).await });
    }
    while let Some(ended) = servers.join_next().await {
        ended.map_err(std::io::Error::other)??;
    }
    Ok(())
}

async fn respond(Given(published): Given<Published>, method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let mut response = if !is_for_this_computer(&uri, &headers) {
        let words = "This preview answers only at http://localhost, http://127.0.0.1 and http://[::1].\n";
        whole(StatusCode::FORBIDDEN, PLAIN, words.into())
    } else if method != Method::GET && method != Method::HEAD {
        let mut response = whole(StatusCode::METHOD_NOT_ALLOWED, PLAIN, "A preview can only be read.\n".into());
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        response
    } else {
        match uri.path() {
            SCRIPT => whole(StatusCode::OK, media_type(SCRIPT), include_str!("reload.js").into()),
            PANEL_STYLE => whole(StatusCode::OK, media_type(PANEL_STYLE), include_str!("panel.css").into()),
            EVENTS if method == Method::GET => events(published, &uri),
            path => {
                let address = percent_decode_str(path).decode_utf8_lossy();
                let state = newest(published, &address).await;
                from_site(&state, &uri, &address, &headers)
            }
        }
    };
    for (name, value) in
        [(CACHE_CONTROL, "no-cache"), (HeaderName::from_static("x-content-type-options"), "nosniff"), (RESOURCE_POLICY, "same-origin")]
    {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if method == Method::HEAD { without_body(response) } else { response }
}

/// Other sites may not put files of the preview into their own pages.
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

fn is_for_this_computer(uri: &Uri, headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok()).is_some_and(is_this_computer);
    host && hosts.next().is_none() && uri.authority().is_none_or(|authority| is_this_computer(authority.as_str()))
}

/// What is published, once it is as new at an address as the newest of what is published now: somebody who goes on typing keeps nobody waiting.
async fn newest(mut published: Published, address: &str) -> Arc<State> {
    let known = published.clone();
    let asked = known.borrow().newest;
    let newest = async {
        loop {
            let state = Arc::clone(&published.borrow_and_update());
            if state.is_made() && (state.is_new_at(address) || state.is_as_new_as(asked)) {
                return state;
            }
            tokio::select! {
                page = first_page(&state, address) => return Arc::new(State { site: Some(Arc::new(page)), ..State::default() }),
                changed = published.changed() => if changed.is_err() { return state },
            }
        }
    };
    tokio::time::timeout(LONGEST_WAIT, newest).await.unwrap_or_else(|_| Arc::clone(&known.borrow()))
}

/// A page of the first site, if that is being made.
async fn first_page(state: &State, address: &str) -> Site {
    match state.growing.as_ref().filter(|_| !state.is_made()) {
        Some(growing) => growing.wait_for(address).await,
        None => pending().await,
    }
}

/// A file of the site, or what says that there is none.
fn from_site(state: &State, uri: &Uri, address: &str, headers: &HeaderMap) -> Response {
    let script = script(state, address);
    if state.site.is_none() {
        let panel = state.panel.as_deref().unwrap_or("<h1>The site is being made.</h1>\n");
        return whole(StatusCode::SERVICE_UNAVAILABLE, HTML, panel_page(panel, &script).into());
    }
    match state.answer(address) {
        Answer::File(path) => match state.file(path) {
            Some(file) => found(path, file, &script, headers),
            None => nothing(),
        },
        Answer::Folder => {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            let mut response = whole(StatusCode::TEMPORARY_REDIRECT, PLAIN, Body::empty());
            if let Ok(address) = HeaderValue::try_from(format!("{}/{query}", uri.path())) {
                response.headers_mut().insert(LOCATION, address);
            }
            response
        }
        Answer::Nothing(own) => match own.and_then(|path| state.file(path)) {
            Some(file) => whole(StatusCode::NOT_FOUND, HTML, page(file, &script)),
            None => nothing(),
        },
    }
}

fn nothing() -> Response {
    whole(StatusCode::NOT_FOUND, PLAIN, "There is nothing at this address.\n".into())
}

fn found(path: &str, file: &Served, script: &str, headers: &HeaderMap) -> Response {
    // The version of the program is part of it: what it adds to a page may change.
    let tag = format!("\"{}-{}\"", file.tag().to_hex().get(..32).unwrap_or_default(), env!("CARGO_PKG_VERSION"));
    let known = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let is_known = known
        .flat_map(|value| value.split(','))
        .map(|known| known.trim().trim_start_matches("W/"))
        .any(|known| known == "*" || known == tag);
    let mut response = if is_known {
        whole(StatusCode::NOT_MODIFIED, media_type(path), Body::empty())
    } else if is_page(path) {
        whole(StatusCode::OK, media_type(path), page(file, script))
    } else {
        whole(StatusCode::OK, media_type(path), file.bytes.clone().into())
    };
    if let Ok(tag) = HeaderValue::try_from(tag) {
        response.headers_mut().insert(ETAG, tag);
    }
    response
}

/// A page with the script in it.
fn page(file: &Served, script: &str) -> Body {
    inject(&file.bytes, script).map_or_else(|| file.bytes.clone().into(), Body::from)
}

/// The tag that keeps a page up to date. It says what the page shows.
fn script(state: &State, address: &str) -> String {
    format!(
        "<script src=\"{SCRIPT}\" data-page=\"{}\" data-version=\"{}\" data-style=\"{}\" defer></script>",
        escape(address),
        version(state, address),
        escape(&style(state))
    )
}

fn whole(status: StatusCode, media_type: &'static str, body: Body) -> Response {
    (status, [(CONTENT_TYPE, media_type)], body).into_response()
}

fn without_body(response: Response) -> Response {
    use axum::body::HttpBody;
    let (mut parts, body) = response.into_parts();
    if let Some(length) = body.size_hint().exact() {
        parts.headers.insert(CONTENT_LENGTH, length.into());
    }
    Response::from_parts(parts, Body::empty())
}

/// What an open page says of itself.
#[derive(Deserialize)]
struct Opened {
    #[serde(default)]
    page: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    style: String,
}

/// Tells a page what is new for as long as it listens.
fn events(mut published: Published, uri: &Uri) -> Response {
    let Ok(Query(Opened { page, version, style })) = Query::try_from_uri(uri) else {
        return whole(StatusCode::BAD_REQUEST, PLAIN, "This address is for the script of the preview.\n".into());
    };
    let now = Arc::clone(&published.borrow_and_update());
    let mut shown = Shown::new(page, version, style, Arc::clone(&now));
    let news: VecDeque<Message> = shown.tell(&now).into();
    // The first word opens the stream, so that a client knows it is heard.
    let hello = format!("{{\"problems\":{}}}", now.panel.is_some());
    let hello = Event::default().retry(Duration::from_millis(500)).event("hello").data(hello);
    let told = stream::unfold((published, shown, news, Some(hello)), |(mut published, mut shown, mut news, hello)| async move {
        if let Some(hello) = hello {
            return Some((Ok::<Event, Infallible>(hello), (published, shown, news, None)));
        }
        loop {
            if let Some(message) = news.pop_front() {
                return Some((Ok(message.event()), (published, shown, news, None)));
            }
            published.changed().await.ok()?;
            let state = Arc::clone(&published.borrow_and_update());
            news.extend(shown.tell(&state));
        }
    });
    Sse::new(told).keep_alive(KeepAlive::default()).into_response()
}
