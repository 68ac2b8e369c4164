//! Whole dashboards put together from the plain loops.
use std::collections::{BTreeMap, BTreeSet};

use app::day::{add_days, add_months_clamped, parse_day, year_start};
use serde_json::{Value, json};
use time::Date;
use uuid::Uuid;

use super::facts::Facts;
use super::fold::{Month, amount_metric, attainment, count_metric, money, ratio, touched};

/// First and last day.
pub type Days = (Date, Date);

/// The window of an answer, and the one it is compared with, as the answer names them.
pub fn windows(body: &Value) -> (Days, Option<Days>) {
    let days = |value: &Value| {
        let day = |name: &str| parse_day(value[name].as_str().unwrap()).unwrap();
        (day("from"), day("to"))
    };
    (days(body), Some(&body["previous"]).filter(|value| !value.is_null()).map(days))
}

impl Facts {
    /// Key figures of an account manager or of led departments.
    pub fn team_metrics(&self, (window, previous): (Days, Option<Days>), am: Option<Uuid>) -> Value {
        let target = |days: Days| match am {
            Some(id) => self.target_of(id, self.target_currency(), &touched(days)),
            None => self.target_of_led(&touched(days)),
        };
        let last = previous.map(|(_, to)| to);
        let needing = |day: Date| self.needing_follow_up(day).len() as i128;
        let active = |day: Date| self.active(day).len() as i128;
        let mut metrics = self.flows(window, previous, target, ["target", "actual"]);
        metrics["openPipeline"] =
            amount_metric(Some(self.pipeline(self.today)), last.map(|day| self.pipeline(day)));
        metrics["needsFollowUp"] = count_metric(needing(self.today), last.map(needing));
        metrics["activeCustomers"] = count_metric(active(self.today), last.map(active));
        metrics
    }

    /// Key figures of the organisation.
    pub fn organization_metrics(&self, (window, previous): (Days, Option<Days>)) -> Value {
        let last = previous.map(|(_, to)| to);
        let on_file = |day: Date| self.customers.iter().filter(|row| self.existed(row, day)).count() as i128;
        let users = |day: Date| {
            let gone = |at: Option<time::OffsetDateTime>| at.is_some_and(|at| self.day(at) <= day);
            let rows = self.users.values().filter(|row| self.day(row.created_at) <= day);
            rows.filter(|row| !gone(row.deleted_at) && !gone(row.deactivated_at)).count() as i128
        };
        let target = |days: Days| self.target_of_all(&touched(days));
        let mut metrics = self.flows(window, previous, target, ["totalTarget", "actual"]);
        metrics["totalPipeline"] =
            amount_metric(Some(self.pipeline(self.today)), last.map(|day| self.pipeline(day)));
        metrics["customers"] = count_metric(on_file(self.today), last.map(on_file));
        metrics["users"] = count_metric(users(self.today), last.map(users));
        metrics
    }

    fn flows(
        &self,
        window: Days,
        previous: Option<Days>,
        target: impl Fn(Days) -> Option<i128>,
        [target_name, actual_name]: [&str; 2],
    ) -> Value {
        let actual =
            |(from, to): Days| self.actual(self.target_currency(), |day, _, _| from <= day && day <= to);
        let parts = |days: Days| (actual(days), target(days).unwrap_or(0));
        json!({
            target_name: amount_metric(target(window), previous.and_then(&target)),
            actual_name: amount_metric(Some(actual(window)), previous.map(actual)),
            "attainment": attainment(parts(window), previous.map(parts)),
        })
    }

    fn pipeline(&self, day: Date) -> i128 {
        Self::potential(&self.active(day), self.target_currency())
    }

    fn target_of_led(&self, months: &BTreeSet<Month>) -> Option<i128> {
        let led = self.reached_departments();
        led.iter()
            .filter_map(|row| self.target_of_department(Some(row.id), self.target_currency(), months))
            .reduce(|a, b| a + b)
    }

    /// Departments, and people without one.
    fn target_of_all(&self, months: &BTreeSet<Month>) -> Option<i128> {
        let nobodys = self.target_of_department(None, self.target_currency(), months);
        self.target_of_led(months).into_iter().chain(nobodys).reduce(|a, b| a + b)
    }

    /// The twelve months of the fiscal year in which the window ends.
    pub fn months(&self, to: Date, am: Option<Uuid>, all: bool) -> Value {
        let first = year_start(to, u8::try_from(self.organization.fiscal_month).unwrap());
        let months = (0..12).map(|offset| {
            let day = add_months_clamped(first, offset);
            let month: Month = (day.year(), day.month().into());
            let only = BTreeSet::from([month]);
            let target = match am {
                Some(id) => self.target_of(id, self.target_currency(), &only),
                None if all => self.target_of_all(&only),
                None => self.target_of_led(&only),
            };
            let actual = self.actual(self.target_currency(), |day, _, _| (day.year(), u8::from(day.month())) == month);
            json!({ "year": month.0, "month": month.1, "target": money(target.unwrap_or(0)), "actual": money(actual) })
        });
        Value::Array(months.collect())
    }

    /// Target, actual and judgement of one owner whose credits and targets are given by the two functions.
    pub fn standing(
        &self,
        window: Days,
        owns: impl Fn(Uuid, Option<Uuid>) -> bool,
        target: impl Fn(&BTreeSet<Month>) -> Option<i128>,
    ) -> Value {
        let months = touched(window);
        let actual = self.actual(self.target_currency(), |day, am, department| {
            window.0 <= day && day <= window.1 && owns(am, department)
        });
        let whole = self.actual(self.target_currency(), |day, am, department| {
            months.contains(&(day.year(), day.month().into())) && owns(am, department)
        });
        let by_month: BTreeMap<Month, i128> =
            months.iter().filter_map(|month| Some((*month, target(&BTreeSet::from([*month]))?))).collect();
        let target = target(&months);
        let (expected, pace) = self.pace(&by_month, whole);
        json!({
            "target": money(target.unwrap_or(0)),
            "actual": money(actual),
            "attainment": ratio(actual, target.unwrap_or(0)),
            "expectedByToday": expected,
            "pace": pace,
        })
    }

    /// The active stages of today.
    pub fn funnel(&self) -> Value {
        let active = self.active(self.today);
        let stage = |status: &str| {
            let own: Vec<_> = active.iter().copied().filter(|row| row.status == status).collect();
            let potential = Self::potential(&own, self.target_currency());
            json!({ "status": status, "count": own.len(), "potential": money(potential) })
        };
        Value::Array(["prospect", "ongoing", "proposal", "negotiation"].map(stage).to_vec())
    }

    /// Ids of today's customers in need of a note with their days of silence, most stale first.
    pub fn follow_ups(&self) -> Vec<(Uuid, i64)> {
        let mut rows: Vec<_> = self.needing_follow_up(self.today);
        rows.sort_by_key(|row| {
            let noted = self.notes_of(row.id).iter().rfind(|note| note.on <= self.today).map(|note| note.at);
            (noted.map_or(row.created_at, |at| at.max(row.created_at)), row.id)
        });
        rows.truncate(25);
        rows.into_iter().map(|row| (row.id, self.silence(row, self.today))).collect()
    }

    /// Ids of the newest ten notes.
    pub fn recent_progress(&self) -> Vec<Uuid> {
        let mut notes: Vec<_> = self
            .reached_customers()
            .filter(|row| row.deleted_at.is_none())
            .flat_map(|row| self.notes_of(row.id))
            .filter(|note| note.on <= self.today)
            .map(|note| (note.at, note.id))
            .collect();
        notes.sort_unstable_by(|a, b| b.cmp(a));
        notes.into_iter().take(10).map(|(_, id)| id).collect()
    }

    /// Ids of the active customers who are expected to close within 30 days, soonest first.
    pub fn closing_soon(&self) -> Vec<Uuid> {
        let until = add_days(self.today, 30);
        let mut rows: Vec<_> = self
            .active(self.today)
            .into_iter()
            .filter_map(|row| Some((row.timeline.filter(|day| (self.today..=until).contains(day))?, row.id)))
            .collect();
        rows.sort_unstable();
        rows.into_iter().take(25).map(|(_, id)| id).collect()
    }
}
