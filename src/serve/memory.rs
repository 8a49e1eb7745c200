//! How much memory the program has taken, so that a template that fills it is noticed in time.

/// Resident memory in bytes. None where the system does not say.
#[expect(clippy::disallowed_methods, reason = "this is about the program itself, not about a site")]
pub(super) fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    read(&status)
}

/// `VmRSS:     12345 kB`.
fn read(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes.saturating_mul(1024))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_system_says() {
        assert_eq!(read("Name:\tx\nVmRSS:\t   2048 kB\nThreads:\t1\n"), Some(2048 * 1024));
        assert_eq!(read("Name:\tx\n"), None);
    }
}
