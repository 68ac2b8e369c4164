//! Puts charts and local times to a dashboard's numbers.
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::charts;
use super::view::{AdminView, AmView, DashboardView, GmView, Moment};
use crate::access::Organization;
use crate::clock::local_datetime;
use crate::features::dashboards::types::{AdminDashboard, AmDashboard, GmDashboard};
use crate::format::{self, Locale};

/// What the texts depend on beside the numbers.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// Gives the zone.
    pub organization: &'a Organization,
    /// Number format of the reader.
    pub locale: Locale,
    /// The instant of the request.
    pub now: OffsetDateTime,
}

impl Setting<'_> {
    fn moment(&self, at: OffsetDateTime) -> Moment {
        let zone = &self.organization.timezone;
        let local = local_datetime(at, zone);
        Moment {
            datetime: at.format(&Rfc3339).unwrap_or_default(),
            relative: format::relative(local, local_datetime(self.now, zone)),
            exact: format::date_time(local),
        }
    }
}

/// An account manager's page.
pub fn am(dashboard: AmDashboard, setting: Setting<'_>) -> DashboardView {
    let currency = dashboard.head.currency;
    DashboardView::Am(Box::new(AmView {
        months_chart: charts::months(&dashboard.months, currency, setting.locale),
        run_chart: charts::run(&dashboard.current_month, currency, setting.locale),
        stages_chart: charts::stages(&dashboard.funnel, currency, setting.locale),
        recent_times: dashboard.recent_progress.iter().map(|note| setting.moment(note.at)).collect(),
        dashboard,
    }))
}

/// A general manager's page.
pub fn gm(dashboard: GmDashboard, setting: Setting<'_>) -> DashboardView {
    let months_chart = charts::months(&dashboard.months, dashboard.head.currency, setting.locale);
    DashboardView::Gm(Box::new(GmView { dashboard, months_chart }))
}

/// An admin's page.
pub fn admin(dashboard: AdminDashboard, setting: Setting<'_>) -> DashboardView {
    let currency = dashboard.head.currency;
    DashboardView::Admin(Box::new(AdminView {
        departments_chart: charts::departments(
            &dashboard.department_months,
            &dashboard.months,
            currency,
            setting.locale,
        ),
        activity_times: dashboard.activity.iter().map(|entry| setting.moment(entry.at)).collect(),
        dashboard,
    }))
}
