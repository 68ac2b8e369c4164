//! The two demo organisations and their accounts.
use super::blueprints::{FEW_ORDERS, ORDERS};
use super::people::Setting;
use super::revenue::Shape;

/// The main one: dollars in revenue, rupiah in field sales.
pub const MAIN: Setting = Setting {
    name: "Meridian Nusantara",
    slug: "meridian",
    currency: "USD",
    target_currency: "IDR",
    zone: "America/New_York",
    number_format: "id",
    domain: "waymark.test",
    departments: &[("Enterprise", Some("gm")), ("Commercial", Some("gm2"))],
    people: &[
        ("admin", "Ratna Wijaya", "ADMIN"),
        ("gm", "Hendra Gunawan", "GM"),
        ("gm2", "Maria Tanoto", "GM"),
        ("am", "Dewi Safitri", "AM"),
        ("am2", "Budi Santoso", "AM"),
        ("am3", "Siti Rahmawati", "AM"),
        ("am4", "Agus Pratama", "AM"),
        ("am5", "Lestari Putri", "AM"),
        ("am6", "Yoga Nugroho", "AM"),
        ("sales", "Rio Mahendra", "SALES"),
        ("marketing", "Clara Bennett", "MARKETING"),
        ("csm", "Naomi Fischer", "CSM"),
    ],
    sellers: 6,
};

/// The small one, so that isolation shows.
pub const SECOND: Setting = Setting {
    name: "Second Harbour",
    slug: "second",
    currency: "SGD",
    target_currency: "IDR",
    zone: "Asia/Singapore",
    number_format: "en",
    domain: "second.test",
    departments: &[("Direct Sales", None)],
    people: &[("admin", "Oliver Tan", "ADMIN"), ("am", "Grace Lim", "AM"), ("sales", "Daniel Koh", "SALES")],
    sellers: 1,
};

/// A block of the main organisation.
pub const MAIN_REVENUE: Shape = Shape { leads: 100, orders: ORDERS };

/// The only block of the small one.
pub const SECOND_REVENUE: Shape = Shape { leads: 12, orders: FEW_ORDERS };
