use super::{RiskLevel, Status, Tone};
use crate::access::Role;

#[test]
fn points_fall_into_three_levels() {
    for (points, level) in [
        (0, RiskLevel::Low),
        (29, RiskLevel::Low),
        (30, RiskLevel::Medium),
        (59, RiskLevel::Medium),
        (60, RiskLevel::High),
        (u32::MAX, RiskLevel::High),
    ] {
        assert_eq!(RiskLevel::of(points), level, "{points}");
    }
}

#[test]
fn every_role_has_a_badge_that_judges_nobody() {
    for role in Role::ALL {
        let status = Status::from(role);
        assert!(matches!(status.tone, Tone::Outline | Tone::Brand | Tone::Neutral));
        assert_eq!(status.label, role.label());
    }
}
