//! Room for blocks of text, which counts what it cannot take.

/// How much room there is left on a page.
#[derive(Debug)]
pub(super) struct Page {
    rest: usize,
    left_out: usize,
}

impl Page {
    /// A page of so many bytes.
    pub(super) fn new(room: usize) -> Self {
        Self { rest: room, left_out: 0 }
    }

    /// Whether there is room for one more block, and a blank line. After the first one that does not fit there is none.
    pub(super) fn takes(&mut self, block: &str) -> bool {
        match self.rest.checked_sub(block.len() + 1).filter(|_| self.left_out == 0) {
            Some(rest) => self.rest = rest,
            None => self.left_out += 1,
        }
        self.left_out == 0
    }

    /// How many blocks did not fit.
    pub(super) fn left_out(&self) -> usize {
        self.left_out
    }

    /// How much room is left.
    pub(super) fn rest(&self) -> usize {
        self.rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_counted() {
        let mut page = Page::new(7);
        let kept: Vec<&str> = ["abc", "def", "g"].into_iter().filter(|block| page.takes(block)).collect();
        assert_eq!((kept, page.left_out(), page.rest()), (vec!["abc"], 2, 3));
    }
}
