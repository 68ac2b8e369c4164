//! Names of people.

/// One or two capital letters for an avatar: `Ayu Dewi Lestari` as `AL`; empty for an empty name.
pub fn initials(name: &str) -> String {
    let mut letters =
        name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    let ends = [letters.next(), letters.next_back()];
    ends.into_iter().flatten().flat_map(char::to_uppercase).collect()
}

/// The first word of a name: `Ayu Dewi Lestari` as `Ayu`; empty for an empty name.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or_default()
}
