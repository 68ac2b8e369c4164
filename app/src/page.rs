//! One page of a list, and the request for it.
use serde::{Deserialize, Serialize};

#[cfg(test)]
mod tests;

/// Rows of one page when nothing else is asked for.
pub const DEFAULT_PER_PAGE: u32 = 25;
/// Most rows of one page.
pub const MAX_PER_PAGE: u32 = 100;

/// One page of rows; `S` holds the sums over the whole filter where a list has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Page<T, S = ()> {
    /// The rows.
    pub data: Vec<T>,
    /// Number of this page, from 1.
    pub page: u32,
    /// Rows of a full page.
    pub per_page: u32,
    /// Rows of the whole filter.
    pub total: u64,
    /// Sums over the whole filter, under the rows' own field names.
    #[serde(default = "no_totals", skip_serializing_if = "Option::is_none")]
    pub totals: Option<S>,
}

/// Which rows to answer with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "PageRequestWire", into = "PageRequestWire")]
pub struct PageRequest {
    page: u32,
    per_page: u32,
}

/// A request as it arrives, not yet checked.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct PageRequestWire {
    page: u32,
    per_page: u32,
}

/// Why query parameters ask for no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PageError {
    /// Not a whole number from 1.
    #[error("Use a whole number from 1.")]
    Page,
    /// Not a whole number from 1 to 100.
    #[error("Use a whole number from 1 to 100.")]
    PerPage,
}

impl PageError {
    /// The query parameter at fault.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::PerPage => "perPage",
        }
    }
}

impl PageRequest {
    /// Page `page` (from 1) of `per_page` rows (1–100).
    pub const fn new(page: u32, per_page: u32) -> Result<Self, PageError> {
        if page == 0 {
            Err(PageError::Page)
        } else if per_page == 0 || per_page > MAX_PER_PAGE {
            Err(PageError::PerPage)
        } else {
            Ok(Self { page, per_page })
        }
    }

    /// The request of two raw query parameters; absent ones take the defaults 1 and 25.
    pub fn parse(page: Option<&str>, per_page: Option<&str>) -> Result<Self, PageError> {
        let number = |text: Option<&str>, default: u32, error: PageError| match text {
            None => Ok(default),
            Some(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse().map_err(|_| error),
            Some(_) => Err(error),
        };
        Self::new(number(page, 1, PageError::Page)?, number(per_page, DEFAULT_PER_PAGE, PageError::PerPage)?)
    }

    /// Number of the page, from 1.
    pub const fn page(self) -> u32 {
        self.page
    }

    /// Rows of a full page, 1–100.
    pub const fn per_page(self) -> u32 {
        self.per_page
    }

    /// Rows to skip.
    pub fn offset(self) -> u64 {
        u64::from(self.page - 1) * u64::from(self.per_page)
    }

    /// Rows to answer with.
    pub fn limit(self) -> u64 {
        u64::from(self.per_page)
    }

    /// The page of `total` rows that these `data` are.
    pub fn answer<T, S>(self, data: Vec<T>, total: u64, totals: Option<S>) -> Page<T, S> {
        Page { data, page: self.page, per_page: self.per_page, total, totals }
    }
}

impl Default for PageRequest {
    fn default() -> Self {
        Self { page: 1, per_page: DEFAULT_PER_PAGE }
    }
}

impl TryFrom<PageRequestWire> for PageRequest {
    type Error = PageError;

    fn try_from(wire: PageRequestWire) -> Result<Self, PageError> {
        Self::new(wire.page, wire.per_page)
    }
}

impl From<PageRequest> for PageRequestWire {
    fn from(request: PageRequest) -> Self {
        Self { page: request.page, per_page: request.per_page }
    }
}

impl<T, S> Page<T, S> {
    /// Number of the last page, at least 1.
    pub fn last_page(&self) -> u64 {
        self.total.div_ceil(u64::from(self.per_page.max(1))).max(1)
    }

    /// Positions of the first and last row of this page within the whole list, from 1; `None` without rows.
    pub fn positions(&self) -> Option<(u64, u64)> {
        let first = u64::from(self.page.saturating_sub(1)) * u64::from(self.per_page) + 1;
        let count = u64::try_from(self.data.len()).unwrap_or(u64::MAX);
        (count > 0).then(|| (first, first + count - 1))
    }

    /// The same page with other rows.
    pub fn map<U>(self, row: impl FnMut(T) -> U) -> Page<U, S> {
        Page {
            data: self.data.into_iter().map(row).collect(),
            page: self.page,
            per_page: self.per_page,
            total: self.total,
            totals: self.totals,
        }
    }
}

/// Spares `S` the bound that a plain default would put on it.
fn no_totals<S>() -> Option<S> {
    None
}
