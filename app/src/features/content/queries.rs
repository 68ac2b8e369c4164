//! Reads of content: transitions counted by item, and where items stand.
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Value};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::types::{ContentItemSummary, ContentMetrics, ContentOverview, ContentStatus};
use crate::access::{Ctx, Scope};
use crate::day::{add_days, week_start};
use crate::metrics::{Compared, Metric};
use crate::period::{Calendar, Period, PeriodQuery};
use crate::sql;

/// Rows of the table.
const LATEST: u32 = 20;

/// The page for what the URL asks; a period that does not exist falls back to the default, with a notice.
pub async fn overview(ctx: &Ctx, query: &PeriodQuery) -> Result<ContentOverview, DbErr> {
    let (db, scope, today) = (&ctx.db.read, &ctx.scope, ctx.today);
    let calendar = ctx.organization.calendar;
    let (period, notice) = query.resolve_lenient(today, calendar);
    let (metrics, items) =
        tokio::try_join!(metrics(db, scope, &period, today, calendar), list_latest(db, scope, LATEST))?;
    Ok(ContentOverview { period, notice, as_of: today, metrics, items })
}

/// The counts of a period.
pub async fn metrics(
    db: &impl ConnectionTrait,
    scope: &Scope,
    period: &Period,
    today: Date,
    calendar: Calendar,
) -> Result<ContentMetrics, DbErr> {
    let week = week_start(today, calendar.week_start);
    let before = period.previous.map(|(_, to)| to);
    let (reached, standing) =
        tokio::try_join!(items_reaching(db, scope, period, week), items_standing(db, scope, before))?;
    let in_window = |status| {
        let counts = reached.of(status);
        Metric::new(counts.current, period.previous.map(|_| counts.previous))
    };
    let produced = reached.of(ContentStatus::Produced);
    Ok(ContentMetrics {
        produced_this_week: Metric::new(produced.this_week, produced.last_week),
        produced: in_window(ContentStatus::Produced),
        published: in_window(ContentStatus::Published),
        in_revision: standing.metric(|counts| counts.revision),
        scheduled: standing.metric(|counts| counts.scheduled),
    })
}

/// Up to `limit` items, latest change of status first.
pub async fn list_latest(
    db: &impl ConnectionTrait,
    scope: &Scope,
    limit: u32,
) -> Result<Vec<ContentItemSummary>, DbErr> {
    const ITEMS: &str = "
        SELECT i.id, i.title, i.status, w.name AS editor_name, i.created_on, i.scheduled_at,
            COALESCE(e.changed_at, i.created_at) AS changed_at
        FROM content_item i
        LEFT JOIN (
            SELECT item_id, MAX(at) AS changed_at FROM content_status_event WHERE org_id = $1 GROUP BY item_id
        ) AS e ON e.item_id = i.id
        LEFT JOIN editor_contractor w ON w.org_id = $1 AND w.id = i.editor_id
        WHERE i.org_id = $1
        ORDER BY COALESCE(e.changed_at, i.created_at) DESC, i.id DESC LIMIT $2";
    let values = [scope.org_id().into(), i64::from(limit).into()];
    let rows: Vec<ItemRow> = sql::rows(db, ITEMS, values).await?;
    rows.into_iter().map(ItemRow::summary).collect()
}

/// Distinct items with a transition to produced or published, by window.
async fn items_reaching(
    db: &impl ConnectionTrait,
    scope: &Scope,
    period: &Period,
    week: Date,
) -> Result<Reached, DbErr> {
    const REACHED: &str = r#"
        SELECT to_status,
            COUNT(DISTINCT CASE WHEN "on" BETWEEN $2 AND $3 THEN item_id END) AS current,
            COUNT(DISTINCT CASE WHEN "on" BETWEEN $4 AND $5 THEN item_id END) AS previous,
            COUNT(DISTINCT CASE WHEN "on" BETWEEN $6 AND $7 THEN item_id END) AS this_week,
            COUNT(DISTINCT CASE WHEN "on" BETWEEN $8 AND $9 THEN item_id END) AS last_week
        FROM content_status_event
        WHERE org_id = $1 AND to_status IN ('PRODUCED', 'PUBLISHED')
        GROUP BY to_status"#;
    let weeks = [week, add_days(week, 6), add_days(week, -7), add_days(week, -1)];
    let values = sql::two_windows(scope, period).into_iter().chain(weeks.map(Value::from));
    Ok(Reached(sql::rows(db, REACHED, values).await?))
}

/// Items in revision and scheduled now, beside those at the end of a day, told by their last transition until then.
async fn items_standing(
    db: &impl ConnectionTrait,
    scope: &Scope,
    before: Option<Date>,
) -> Result<Compared<Standing>, DbErr> {
    const NOW: &str = "
        SELECT status, COUNT(*) AS items FROM content_item
        WHERE org_id = $1 AND status IN ('REVISION', 'SCHEDULED') GROUP BY status";
    const THEN: &str = r#"
        SELECT t.to_status AS status, COUNT(*) AS items
        FROM (
            SELECT to_status, ROW_NUMBER() OVER (PARTITION BY item_id ORDER BY at DESC, id DESC) AS place
            FROM content_status_event WHERE org_id = $1 AND "on" <= $2
        ) AS t
        WHERE t.place = 1 AND t.to_status IN ('REVISION', 'SCHEDULED') GROUP BY t.to_status"#;
    let earlier = async {
        match before {
            Some(day) => sql::rows(db, THEN, [scope.org_id().into(), day.into()]).await.map(Some),
            None => Ok(None),
        }
    };
    let (now, then) = tokio::try_join!(sql::rows(db, NOW, [scope.org_id().into()]), earlier)?;
    Ok(Compared { current: Standing::of(now), previous: then.map(Standing::of) })
}

#[derive(Debug, Clone, FromQueryResult, Default)]
struct ReachedRow {
    to_status: String,
    current: i64,
    previous: i64,
    this_week: i64,
    last_week: i64,
}

struct Reached(Vec<ReachedRow>);

impl Reached {
    fn of(&self, status: ContentStatus) -> ReachedRow {
        self.0.iter().find(|row| row.to_status == status.as_str()).cloned().unwrap_or_default()
    }
}

#[derive(Debug, FromQueryResult)]
struct StandingRow {
    status: String,
    items: i64,
}

#[derive(Debug, Clone, Copy, Default)]
struct Standing {
    revision: i64,
    scheduled: i64,
}

impl Standing {
    fn of(rows: Vec<StandingRow>) -> Self {
        let count = |status: ContentStatus| {
            rows.iter().filter(|row| row.status == status.as_str()).map(|row| row.items).sum()
        };
        Self { revision: count(ContentStatus::Revision), scheduled: count(ContentStatus::Scheduled) }
    }
}

#[derive(Debug, FromQueryResult)]
struct ItemRow {
    id: Uuid,
    title: String,
    status: String,
    editor_name: Option<String>,
    created_on: Date,
    scheduled_at: Option<OffsetDateTime>,
    changed_at: OffsetDateTime,
}

impl ItemRow {
    fn summary(self) -> Result<ContentItemSummary, DbErr> {
        Ok(ContentItemSummary {
            id: self.id,
            title: self.title,
            status: sql::parsed(&self.status, ContentStatus::parse, "content_item.status")?,
            editor_name: self.editor_name,
            created_on: self.created_on,
            scheduled_at: self.scheduled_at,
            changed_at: self.changed_at,
        })
    }
}
