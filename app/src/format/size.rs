//! Sizes of files.
use super::number::decimal;
use super::{Locale, NBSP};
use crate::money::div_round;

/// Bytes in a kilobyte, as systems show it today.
const KILO: i128 = 1_000;

/// The size of a file: `842 B`, `12 kB`, `1,2 MB`.
pub fn file_size(bytes: i64, locale: Locale) -> String {
    let bytes = i128::from(bytes.max(0));
    if bytes < KILO {
        return format!("{bytes}{NBSP}B");
    }
    let kilobytes = div_round(bytes, KILO);
    if kilobytes < KILO {
        return format!("{kilobytes}{NBSP}kB");
    }
    let tenths = div_round(bytes, KILO * KILO / 10);
    let (size, decimals) = if tenths % 10 == 0 { (tenths / 10, 0) } else { (tenths, 1) };
    format!("{}{NBSP}MB", decimal(size, decimals, locale))
}
