//! The drop between two steps.
use super::drop_off;
use crate::format::Locale;

#[test]
fn the_drop_is_a_share_of_the_step_before_and_a_number() {
    assert_eq!(drop_off(37, 23, Locale::En).as_deref(), Some("\u{2212}37.8% (14)"));
    assert_eq!(drop_off(0, 0, Locale::En), None);
}
