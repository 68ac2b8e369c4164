//! The organisation that a person is added to.
use anyhow::bail;
use entity::organization::{ActiveModel, Column, Entity, Model};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, QueryOrder, Set};
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

/// Name of the first organisation when none is given.
const DEFAULT_NAME: &str = "My organisation";

/// The named organisation, or the only one; the first one is made.
#[expect(clippy::disallowed_methods, reason = "the operator of the machine chooses among all organisations")]
pub(super) async fn find_or_create(
    transaction: &DatabaseTransaction,
    wanted: Option<&str>,
    now: OffsetDateTime,
) -> anyhow::Result<Model> {
    let all = Entity::find().order_by_asc(Column::Name).all(transaction).await?;
    if all.is_empty() {
        return create(transaction, wanted.map_or(DEFAULT_NAME, str::trim), now).await;
    }
    let names =
        all.iter().map(|found| format!("{} ({})", found.name, found.slug)).collect::<Vec<_>>().join(", ");
    let mut matching: Vec<_> = all
        .into_iter()
        .filter(|found| wanted.is_none_or(|wanted| found.slug == wanted || found.name == wanted))
        .collect();
    match (matching.pop(), matching.is_empty()) {
        (Some(only), true) => Ok(only),
        (None, _) => bail!("--organization names none of the organisations: {names}"),
        (Some(_), false) => bail!("--organization must name one of the organisations: {names}"),
    }
}

/// With settings that an administrator can change later.
async fn create(transaction: &DatabaseTransaction, name: &str, now: OffsetDateTime) -> anyhow::Result<Model> {
    let slug = slug(name);
    if slug.is_empty() || name.chars().count() > 200 || name.chars().any(char::is_control) {
        bail!("--organization must be a name of at most 200 characters with letters or digits");
    }
    let row = ActiveModel {
        id: Set(Uuid::now_v7()),
        name: Set(name.to_owned()),
        slug: Set(slug),
        currency: Set("USD".to_owned()),
        target_currency: Set("USD".to_owned()),
        timezone: Set("UTC".to_owned()),
        week_start: Set(1),
        fiscal_month: Set(1),
        number_format: Set("en".to_owned()),
        onboarding_days: Set(14),
        required_onboarding_kinds: Set(json!(["kickoff_call", "form_submitted", "workspace_invited"])),
        red_zone_minor: Set(100_000),
        default_after_days: Set(90),
        stale_after_days: Set(7),
        working_days: Set(json!([1, 2, 3, 4, 5])),
        is_demo: Set(cfg!(feature = "demo")),
        version: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
    };
    Ok(row.insert(transaction).await?)
}

/// Lower-case words with hyphens between them.
fn slug(name: &str) -> String {
    let words = name.to_lowercase();
    words
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_is_made_of_the_words() {
        assert_eq!(slug("  Acme & Sons, Ltd. "), "acme-sons-ltd");
        assert_eq!(slug("Żółw"), "żółw");
        assert_eq!(slug("!!!"), "");
    }
}
