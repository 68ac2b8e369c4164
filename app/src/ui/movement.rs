//! Where a key moves the focus in a row or a list of items, and what typed letters find; no browser needed.
#[cfg(test)]
mod tests;

/// Whether items stand below one another or side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// Up and Down move.
    Vertical,
    /// Left and Right move.
    Horizontal,
}

/// The item that a key leads to from `at`, round the ends; `None` for keys that move nothing.
pub fn moved(axis: Axis, key: &str, at: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let (back, on) = match axis {
        Axis::Vertical => ("ArrowUp", "ArrowDown"),
        Axis::Horizontal => ("ArrowLeft", "ArrowRight"),
    };
    match key {
        "Home" => Some(0),
        "End" => Some(last),
        _ if key == on => Some(at.filter(|at| *at < last).map_or(0, |at| at.saturating_add(1))),
        _ if key == back => Some(at.and_then(|at| at.checked_sub(1)).unwrap_or(last)),
        _ => None,
    }
}

/// The next item after `at`, round the end, whose label begins with the letter typed.
pub fn begins_with(key: &str, at: Option<usize>, labels: &[String]) -> Option<usize> {
    let mut letters = key.chars();
    let letter = letters.next().filter(|letter| letters.next().is_none() && letter.is_alphanumeric())?;
    let same = |label: &String| {
        label.trim_start().chars().next().is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
    };
    let start = at.map_or(0, |at| at.saturating_add(1)).min(labels.len());
    let (before, after) = labels.split_at(start);
    let later = after.iter().position(same).map(|place| place.saturating_add(start));
    later.or_else(|| before.iter().position(same))
}
