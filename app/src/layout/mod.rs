//! The frame around every page: sidebar, top bar, demo banner, page head, and the pages that say no.
mod banner;
mod browser;
mod frame;
mod keys;
mod page_head;
mod palette;
mod problems;
mod shortcuts;
mod sidebar;
mod top_bar;

pub use frame::SignedInFrame;
pub use page_head::{PageHead, PeriodHead};
pub use problems::{NoAccess, NoAccessPage, NotFound};
