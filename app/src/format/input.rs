//! Values as people type or paste them, read back.
mod date;
mod digits;
mod duration;
mod money;
mod number;

pub use date::parse_date;
pub use duration::{parse_duration_days, parse_duration_minutes};
pub use money::{money_input_raw, money_input_shown, parse_money_input};
pub use number::{parse_count, parse_percent, parse_ratio_x};
