//! A meter says its value, and how far it is from where it should be.
use super::{spoken, surplus};
use crate::money::Ratio;

#[test]
fn the_distance_to_the_pace_is_said_in_points() {
    let of = |percent| Ratio::of(percent, 100);
    assert_eq!(spoken("78.4%", of(78), of(84)), "78.4%, behind pace by 6 points");
    assert_eq!(spoken("85%", of(85), of(84)), "85%, ahead of pace by 1 point");
    assert_eq!(spoken("84%", of(84), of(84)), "84%, on pace");
    assert_eq!(spoken("No target", None, of(84)), "No target");
}

#[test]
fn only_what_is_over_the_whole_is_a_surplus() {
    assert_eq!(Ratio::of(112, 100).and_then(surplus).as_deref(), Some("+12%"));
    assert_eq!(Ratio::of(100, 100).and_then(surplus), None);
}
