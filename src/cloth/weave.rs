//! Threads: where warp and weft run, as SVG paths.

use std::fmt::Write;

/// How a patch is strung: so many warp threads, so far apart. Lengths are in the units of its own picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Loom {
    /// Warp threads, and rows of weft when closely woven.
    pub(super) threads: u16,
    /// From one thread to the next.
    pub(super) pitch: f64,
    /// How thick a warp thread is.
    pub(super) warp: f64,
    /// How thick the weft is.
    pub(super) weft: f64,
    /// From the left edge to the first warp thread.
    pub(super) side: f64,
    /// From the upper edge to the first row.
    pub(super) top: f64,
    /// From the upper edge to the tip of a warp thread.
    pub(super) tip: f64,
}

/// How closely a patch is woven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weave {
    /// Warp alone.
    Bare,
    /// Every second row.
    Loose,
    /// Every row.
    Close,
}

impl Weave {
    /// Its name in ids.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Bare => "bare",
            Self::Loose => "loose",
            Self::Close => "close",
        }
    }
}

/// For patches that are shown large.
pub(super) const LARGE: Loom = Loom { threads: 7, pitch: 16.0, warp: 8.0, weft: 11.0, side: 16.0, top: 14.0, tip: 5.0 };
/// For patches that are shown small: fewer and thicker threads.
pub(super) const SMALL: Loom = Loom { threads: 5, pitch: 20.0, warp: 9.0, weft: 13.0, side: 19.0, top: 17.0, tip: 6.0 };

impl Loom {
    pub(super) fn width(&self) -> f64 {
        2.0 * self.side + self.pitch * f64::from(self.threads.saturating_sub(1))
    }

    pub(super) fn height(&self) -> f64 {
        2.0 * self.top + self.pitch * f64::from(self.threads.saturating_sub(1))
    }

    /// The patch as paths: warp, then the weft over it, then the warp again where it lies above.
    pub(super) fn paths(&self, weave: Weave) -> String {
        let rows = self.rows(weave);
        let mut paths = path("warp", &self.warp_threads(), "var(--warp)", self.warp, true);
        if !rows.is_empty() {
            paths.push_str(&path("weft", &self.weft_thread(&rows), "currentColor", self.weft, true));
            paths.push_str(&path("warp", &self.crossings(&rows), "var(--warp)", self.warp, false));
        }
        paths
    }

    /// The heights of the rows that are woven.
    fn rows(&self, weave: Weave) -> Vec<f64> {
        let woven = |row: &u16| match weave {
            Weave::Bare => false,
            Weave::Loose => row % 2 == 1,
            Weave::Close => true,
        };
        (0..self.threads).filter(woven).map(|row| self.top + self.pitch * f64::from(row)).collect()
    }

    fn warp_at(&self, thread: u16) -> f64 {
        self.side + self.pitch * f64::from(thread)
    }

    fn warp_threads(&self) -> String {
        let (from, to) = (self.tip, self.height() - self.tip);
        (0..self.threads).fold(String::new(), |mut path, thread| {
            let _ = write!(path, "M{} {from}V{to}", self.warp_at(thread));
            path
        })
    }

    /// One continuous thread that turns at the edges, as on a loom.
    fn weft_thread(&self, rows: &[f64]) -> String {
        let outside = self.warp / 2.0 + 1.0;
        let (left, right) = (self.side - outside, self.width() - self.side + outside);
        let Some(first) = rows.first() else { return String::new() };
        let mut path = format!("M{} {first}H{right}", left - 2.0);
        for (turn, pair) in rows.windows(2).enumerate() {
            let &[above, below] = pair else { continue };
            let half = (below - above) / 2.0;
            let bulge = half.min(left - self.weft / 2.0);
            let (sweep, to) = if turn % 2 == 0 { (1, left) } else { (0, right) };
            let _ = write!(path, "a{bulge} {half} 0 0 {sweep} 0 {}H{to}", 2.0 * half);
        }
        path.push_str(if rows.len() % 2 == 1 { "h2" } else { "h-2" });
        path
    }

    /// Where the warp lies above the weft: every second crossing, in the next row the others.
    fn crossings(&self, rows: &[f64]) -> String {
        let half = self.weft / 2.0 + 1.5;
        let mut path = String::new();
        for (row, y) in rows.iter().enumerate() {
            for thread in (0..self.threads).filter(|thread| (usize::from(*thread) + row) % 2 == 1) {
                let _ = write!(path, "M{} {}v{}", self.warp_at(thread), y - half, 2.0 * half);
            }
        }
        path
    }
}

/// A stroked path of the cloth.
pub(super) fn path(class: &str, d: &str, stroke: &str, width: f64, round: bool) -> String {
    let cap = if round { r#" stroke-linecap="round""# } else { "" };
    format!(r#"<path class="{class}" d="{d}" fill="none" stroke="{stroke}" stroke-width="{width}"{cap}/>"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_runs_through_every_second_row_or_through_all() {
        assert_eq!(SMALL.weft_thread(&SMALL.rows(Weave::Loose)), "M11.5 37H104.5a7 20 0 0 1 0 40H13.5h-2");
        let close = SMALL.weft_thread(&SMALL.rows(Weave::Close));
        let turns = "a7 10 0 0 1 0 20H13.5a7 10 0 0 0 0 20H104.5";
        assert_eq!(close, format!("M11.5 17H104.5{turns}{turns}h2"));
        assert_eq!(SMALL.weft_thread(&[]), "");
    }

    #[test]
    fn warp_and_weft_take_turns_to_lie_above() {
        let loose = SMALL.crossings(&SMALL.rows(Weave::Loose));
        assert_eq!(loose, "M39 29v16M79 29v16M19 69v16M59 69v16M99 69v16");
        assert_eq!(LARGE.crossings(&LARGE.rows(Weave::Close)).matches('M').count(), 7 * 7 / 2);
    }

    #[test]
    fn a_bare_patch_has_no_weft() {
        assert!(!LARGE.paths(Weave::Bare).contains("weft"));
        assert_eq!(LARGE.paths(Weave::Close).matches("<path").count(), 3);
    }
}
