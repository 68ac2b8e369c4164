//! How much of a row a card takes on wide windows.

/// Columns of twelve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// A third.
    Four,
    /// Half.
    Six,
    /// Two thirds.
    Eight,
    /// The whole row.
    Twelve,
}

impl Span {
    /// Grid class; the style sheet's.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Four => "span-4",
            Self::Six => "span-6",
            Self::Eight => "span-8",
            Self::Twelve => "span-12",
        }
    }
}
