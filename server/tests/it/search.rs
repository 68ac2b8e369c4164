//! The search of the palette: only kinds that the role may read, only rows in scope, only sane questions.
use entity::{customer, department, user};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::Value;

use crate::sales::empty_books;
use crate::support::{Client, Portal, on_both_engines};

async fn hits(person: &Client, query: &str) -> Vec<Value> {
    let answer = person.post("/rpc/search/hits").form(&[("query", query)]).send().await;
    answer.ok_json().as_array().unwrap().clone()
}

fn of_kind<'a>(hits: &'a [Value], kind: &str) -> Vec<&'a str> {
    hits.iter().filter(|hit| hit["kind"] == kind).map(|hit| hit["title"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn each_role_finds_only_the_kinds_that_it_may_read() {
    on_both_engines(async |portal: Portal| {
        for (email, kinds) in [
            ("admin@waymark.test", &["customer", "lead", "order", "client", "user"][..]),
            ("gm@waymark.test", &["customer"]),
            ("am@waymark.test", &["customer"]),
            ("sales@waymark.test", &["lead", "order"]),
            ("marketing@waymark.test", &[]),
            ("csm@waymark.test", &["client"]),
        ] {
            let person = portal.sign_in(email).await;
            let mut found = std::collections::BTreeSet::new();
            // Letters that stand in many names of every kind.
            for query in ["an", "ar", "ra", "in", "pt", "co"] {
                let hits = hits(&person, query).await;
                assert!(hits.len() <= 20, "{email} {query}: {}", hits.len());
                found.extend(hits.iter().map(|hit| hit["kind"].as_str().unwrap().to_owned()));
            }
            let kinds: std::collections::BTreeSet<_> = kinds.iter().map(|kind| (*kind).to_owned()).collect();
            assert_eq!(found, kinds, "{email}");
        }
    })
    .await;
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "a test looks behind the fence")]
async fn an_account_manager_finds_only_own_customers_and_the_admin_all() {
    on_both_engines(async |portal: Portal| {
        let am = user::Entity::find().filter(user::Column::Email.eq("am@waymark.test"));
        let am = am.one(portal.db()).await.unwrap().unwrap();
        let all = customer::Entity::find()
            .filter(customer::Column::OrgId.eq(am.org_id))
            .filter(customer::Column::DeletedAt.is_null())
            .all(portal.db())
            .await
            .unwrap();
        let (own, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|customer| customer.am_id == am.id);
        assert!(!own.is_empty() && !others.is_empty(), "{} own, {} others", own.len(), others.len());
        let person = portal.sign_in("am@waymark.test").await;
        let admin = portal.sign_in("admin@waymark.test").await;
        for customer in own.iter().take(5) {
            // In capitals or not, in the middle or at the end.
            for query in [&customer.company_name, &customer.company_name.to_uppercase(), &customer.pic] {
                let found = hits(&person, query).await;
                assert!(!of_kind(&found, "customer").is_empty(), "{query}");
            }
            let found = hits(&person, &customer.company_name).await;
            assert!(of_kind(&found, "customer").contains(&customer.company_name.as_str()));
        }
        let own: Vec<_> = own.iter().map(|customer| customer.company_name.as_str()).collect();
        for customer in others.iter().take(5) {
            let found = hits(&person, &customer.company_name).await;
            assert!(of_kind(&found, "customer").iter().all(|title| own.contains(title)));
            let found = hits(&admin, &customer.company_name).await;
            assert!(of_kind(&found, "customer").contains(&customer.company_name.as_str()));
        }
    })
    .await;
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "a test looks behind the fence")]
async fn a_gm_finds_only_customers_of_the_led_departments() {
    on_both_engines(async |portal: Portal| {
        let people = user::Entity::find().all(portal.db()).await.unwrap();
        let gm = people.iter().find(|row| row.email == "gm@waymark.test").unwrap();
        let departments = department::Entity::find().filter(department::Column::GmId.eq(gm.id));
        let led: Vec<_> = departments.all(portal.db()).await.unwrap().iter().map(|row| row.id).collect();
        let is_led = |id| {
            let owner = people.iter().find(|row| row.id == id).unwrap();
            owner.department_id.is_some_and(|department| led.contains(&department))
        };
        let customers = customer::Entity::find().filter(customer::Column::OrgId.eq(gm.org_id));
        let customers =
            customers.filter(customer::Column::DeletedAt.is_null()).all(portal.db()).await.unwrap();
        let (inside, outside): (Vec<_>, Vec<_>) =
            customers.into_iter().partition(|customer| is_led(customer.am_id));
        assert!(!inside.is_empty() && !outside.is_empty(), "{} in, {} out", inside.len(), outside.len());
        let person = portal.sign_in("gm@waymark.test").await;
        for customer in inside.iter().take(5) {
            let found = hits(&person, &customer.company_name).await;
            assert!(of_kind(&found, "customer").contains(&customer.company_name.as_str()));
        }
        let inside: Vec<_> = inside.iter().map(|customer| customer.company_name.as_str()).collect();
        for customer in outside.iter().take(5) {
            let found = hits(&person, &customer.company_name).await;
            assert!(of_kind(&found, "customer").iter().all(|title| inside.contains(title)));
        }
    })
    .await;
}

#[tokio::test]
async fn another_organisation_and_deleted_customers_are_never_found() {
    on_both_engines(async |portal: Portal| {
        let (stranger, _) = empty_books(&portal).await;
        for query in ["an", "ar", "in"] {
            assert_eq!(hits(&stranger, query).await, Vec::<Value>::new(), "{query}");
        }
        let admin = portal.sign_in("admin@waymark.test").await;
        let name = of_kind(&hits(&admin, "pt").await, "customer")[0].to_owned();
        let sql = format!("UPDATE customer SET deleted_at = created_at WHERE company_name = '{name}'");
        portal.db().execute_unprepared(&sql).await.unwrap();
        assert!(!of_kind(&hits(&admin, &name).await, "customer").contains(&name.as_str()));
    })
    .await;
}

#[tokio::test]
async fn wildcards_find_only_themselves_and_odd_questions_are_refused() {
    on_both_engines(async |portal: Portal| {
        let admin = portal.sign_in("admin@waymark.test").await;
        for query in ["%%", "__", "%a%", "!!", "\\\\", "' OR 1=1 --", "zzzzzz", "🦀🦀"] {
            assert_eq!(hits(&admin, query).await, Vec::<Value>::new(), "{query}");
        }
        for query in ["", " ", "a", " a ", &"a".repeat(101), "a\0b"] {
            let answer = admin.post("/rpc/search/hits").form(&[("query", query)]).send().await;
            assert!(answer.expect(422).json()["invalid"].get("query").is_some(), "{query:?}");
        }
        assert_eq!(
            portal.visitor().post("/rpc/search/hits").form(&[("query", "an")]).send().await.status(),
            401
        );
    })
    .await;
}
