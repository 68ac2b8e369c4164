//! Records by a few letters: of each kind that the person may read, within the same scope as every other read.
use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait, Select,
};

use super::pattern::Pattern;
use super::types::{Hit, HitKind};
use crate::access::{Permission, Principal, Role, Scope};
use crate::error::AppError;
use crate::features::customers::types::CustomerStatus;
use crate::features::orders::types::{OrderStatus, ProductKind};
use ::entity::{customer, lead, order, product, user};

/// Records of one kind; five kinds make twenty.
const MOST_OF_A_KIND: u64 = 4;
/// Who has won an order of one of these is a client.
const CLIENT_KINDS: [ProductKind; 2] = [ProductKind::HighTicket, ProductKind::Subscription];

/// A name and what stands beside it.
#[derive(Debug, FromQueryResult)]
struct Found {
    title: String,
    detail: String,
    more: Option<String>,
}

/// Everything with these letters that the person may read.
pub async fn hits(
    db: &impl ConnectionTrait,
    principal: &Principal,
    query: &str,
) -> Result<Vec<Hit>, AppError> {
    let pattern = Pattern::check(query)?;
    let mut hits = Vec::new();
    if let Ok(scope) = Scope::of(principal, Permission::ReadFieldSales) {
        hits.extend(customers(db, &scope, &pattern).await?);
    }
    if let Ok(scope) = Scope::of(principal, Permission::ReadSales) {
        hits.extend(leads(db, &scope, &pattern).await?);
        hits.extend(orders(db, &scope, &pattern).await?);
    }
    if let Ok(scope) = Scope::of(principal, Permission::ReadClients) {
        hits.extend(clients(db, &scope, &pattern).await?);
    }
    if let Ok(scope) = Scope::of(principal, Permission::Administer) {
        hits.extend(people(db, &scope, &pattern).await?);
    }
    Ok(hits)
}

async fn customers(db: &impl ConnectionTrait, scope: &Scope, pattern: &Pattern) -> Result<Vec<Hit>, DbErr> {
    use customer::Column;
    let found = scope
        .find::<customer::Entity>(Column::OrgId)
        .filter(scope.owned_by(Column::OrgId, Column::AmId))
        .filter(Column::DeletedAt.is_null())
        .filter(pattern.is_in([Column::CompanyName, Column::Pic]))
        .order_by_asc(Column::CompanyName)
        .order_by_asc(Column::Id)
        .select_only()
        .column_as(Column::CompanyName, "title")
        .column_as(Column::Pic, "detail")
        .column_as(Column::Status, "more");
    let status = |word: &str| CustomerStatus::parse(word).map_or("", CustomerStatus::label);
    listed(db, found, HitKind::Customer, status).await
}

async fn leads(db: &impl ConnectionTrait, scope: &Scope, pattern: &Pattern) -> Result<Vec<Hit>, DbErr> {
    listed(db, leads_found(scope, pattern), HitKind::Lead, |_| "").await
}

/// Leads who have won an order of a kind that makes a client.
async fn clients(db: &impl ConnectionTrait, scope: &Scope, pattern: &Pattern) -> Result<Vec<Hit>, DbErr> {
    let kinds = Query::select()
        .column(product::Column::Id)
        .from(product::Entity)
        .and_where(product::Column::OrgId.eq(scope.org_id()))
        .and_where(product::Column::Kind.is_in(CLIENT_KINDS.map(ProductKind::as_str)))
        .take();
    let buyers = Query::select()
        .column(order::Column::LeadId)
        .from(order::Entity)
        .and_where(order::Column::OrgId.eq(scope.org_id()))
        .and_where(order::Column::Status.eq(OrderStatus::Won.as_str()))
        .and_where(order::Column::ProductId.in_subquery(kinds))
        .take();
    let found = leads_found(scope, pattern).filter(lead::Column::Id.in_subquery(buyers));
    listed(db, found, HitKind::Client, |_| "").await
}

fn leads_found(scope: &Scope, pattern: &Pattern) -> Select<lead::Entity> {
    use lead::Column;
    scope
        .find::<lead::Entity>(Column::OrgId)
        .filter(pattern.is_in([Column::Name, Column::Email]))
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .select_only()
        .column_as(Column::Name, "title")
        .column_as(Column::Email, "detail")
}

async fn orders(db: &impl ConnectionTrait, scope: &Scope, pattern: &Pattern) -> Result<Vec<Hit>, DbErr> {
    let found = scope
        .find::<order::Entity>(order::Column::OrgId)
        .join(JoinType::InnerJoin, order::Relation::Lead.def())
        .join(JoinType::InnerJoin, order::Relation::Product.def())
        .filter(pattern.is_in([lead::Column::Name]).add(pattern.is_in([product::Column::Name])))
        .order_by_desc(order::Column::CreatedAt)
        .order_by_asc(order::Column::Id)
        .select_only()
        .column_as(lead::Column::Name, "title")
        .column_as(product::Column::Name, "detail")
        .column_as(order::Column::Status, "more");
    let status = |word: &str| OrderStatus::parse(word).map_or("", OrderStatus::label);
    listed(db, found, HitKind::Order, status).await
}

async fn people(db: &impl ConnectionTrait, scope: &Scope, pattern: &Pattern) -> Result<Vec<Hit>, DbErr> {
    use user::Column;
    let found = scope
        .find::<user::Entity>(Column::OrgId)
        .filter(Column::DeletedAt.is_null())
        .filter(pattern.is_in([Column::Name, Column::Email]))
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .select_only()
        .column_as(Column::Name, "title")
        .column_as(Column::Email, "detail")
        .column_as(Column::Role, "more");
    listed(db, found, HitKind::User, |word| Role::parse(word).map_or("", Role::label)).await
}

/// The first few; `label` puts a stored word as people read it.
async fn listed<E: sea_orm::EntityTrait>(
    db: &impl ConnectionTrait,
    found: Select<E>,
    kind: HitKind,
    label: fn(&str) -> &'static str,
) -> Result<Vec<Hit>, DbErr> {
    let found = if matches!(kind, HitKind::Lead | HitKind::Client) {
        found.expr_as(Option::<String>::None, "more")
    } else {
        found
    };
    let rows = found.limit(MOST_OF_A_KIND).into_model::<Found>().all(db).await?;
    let hit = |row: Found| {
        let more = row.more.as_deref().map(label).filter(|more| !more.is_empty());
        let detail = more.map_or_else(|| row.detail.clone(), |more| format!("{} · {more}", row.detail));
        Hit { kind, title: row.title, detail, href: kind.page().to_owned() }
    };
    Ok(rows.into_iter().map(hit).collect())
}
