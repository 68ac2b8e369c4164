//! Statuses keep one spelling and one order.
use super::CustomerStatus;
use crate::ui::{Mark, Status};

#[test]
fn a_status_reads_back_from_its_text_and_from_json() {
    for status in CustomerStatus::ALL {
        assert_eq!(CustomerStatus::parse(status.as_str()), Some(status));
        assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
    }
    assert_eq!(CustomerStatus::parse("won"), None);
}

#[test]
fn the_first_four_are_active_and_carry_the_stage_dots() {
    for (index, status) in CustomerStatus::ALL.into_iter().enumerate() {
        assert_eq!(usize::from(status.order()), index + 1);
        assert_eq!(status.is_active(), index < 4);
        assert_eq!(status.is_active(), CustomerStatus::ACTIVE.contains(&status));
        assert_eq!(matches!(Status::from(status).mark, Mark::Dot(_)), index < 4);
    }
}
