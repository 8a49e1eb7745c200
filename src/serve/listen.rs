//! Where the preview is found: a port of this computer that no other can reach.

use std::fmt;
use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use tokio::net::TcpListener;

/// How many ports after one that is taken are tried, to name one that is free.
const NEIGHBOURS: u16 = 20;
/// How often any free port is asked for: one that is free for IPv4 can be taken for IPv6.
const TRIES: usize = 10;

/// Open ports.
#[derive(Debug)]
pub struct Listening {
    pub(super) listeners: Vec<TcpListener>,
    port: u16,
}

/// Why the preview cannot be reached.
#[derive(Debug)]
pub enum ListenError {
    /// Another program has the port.
    Taken {
        /// Which.
        port: u16,
        /// One that is free.
        free: Option<u16>,
    },
    /// The system does not give the port.
    Refused {
        /// Which.
        port: u16,
        /// Why, in the system's words.
        why: String,
    },
}

impl fmt::Display for ListenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Taken { port, free } => {
                write!(f, "port {port} is taken by another program, perhaps by another `ccqm serve`; end that one, or ")?;
                match free {
                    Some(free) => write!(f, "choose another port with --port {free}"),
                    None => write!(f, "choose another port with --port"),
                }
            }
            Self::Refused { port, why } if *port > 0 && *port < 1024 => {
                write!(f, "port {port} cannot be used ({why}); choose one above 1023, such as --port 4000")
            }
            Self::Refused { port, why } => write!(f, "port {port} cannot be used ({why}); choose another with --port"),
        }
    }
}

impl std::error::Error for ListenError {}

impl Listening {
    /// Opens a port, or any that is free for 0.
    ///
    /// # Errors
    /// When another program has it, or the system does not give it.
    pub async fn open(port: u16) -> Result<Self, ListenError> {
        if port > 0 {
            return match bind(port).await {
                Err(ListenError::Taken { .. }) => Err(ListenError::Taken { port, free: free_after(port).await }),
                other => other,
            };
        }
        let mut last = Err(ListenError::Taken { port, free: None });
        for _ in 0..TRIES {
            last = bind(0).await;
            if last.is_ok() {
                break;
            }
        }
        last
    }

    /// The address to open, with its last slash.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }
}

/// Both addresses of this computer: browsers take either for `localhost`.
async fn bind(port: u16) -> Result<Listening, ListenError> {
    let first = TcpListener::bind(SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port)).await.map_err(|error| why(port, &error))?;
    let port = first.local_addr().map_err(|error| why(port, &error))?.port();
    let mut listeners = vec![first];
    match TcpListener::bind(SocketAddr::new(IpAddr::V6(Ipv6Addr::LOCALHOST), port)).await {
        Ok(second) => listeners.push(second),
        Err(error) if error.kind() == ErrorKind::AddrInUse => return Err(why(port, &error)),
        // This computer has no IPv6.
        Err(_) => {}
    }
    Ok(Listening { listeners, port })
}

async fn free_after(port: u16) -> Option<u16> {
    for offset in 1..=NEIGHBOURS {
        let next = port.checked_add(offset)?;
        if bind(next).await.is_ok() {
            return Some(next);
        }
    }
    None
}

fn why(port: u16, error: &std::io::Error) -> ListenError {
    if error.kind() == ErrorKind::AddrInUse {
        ListenError::Taken { port, free: None }
    } else {
        ListenError::Refused { port, why: error.to_string() }
    }
}
