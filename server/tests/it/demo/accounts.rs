//! The accounts that the sign-in page names, and what reports to whom.
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{DAYS, Demo};
use crate::support::{Engine, on_both_engines};

#[tokio::test]
async fn every_named_account_is_there_with_its_lines() {
    let demo = Demo::on(Engine::Sqlite, 9, DAYS[0]).await;
    let rows = &demo.rows;
    let by_email =
        |local: &str| rows.users.iter().find(|user| user.email == format!("{local}@waymark.test")).unwrap();
    let roles = ["admin", "gm", "gm2", "am", "am2", "am3", "am4", "am5", "am6", "sales", "marketing", "csm"]
        .map(|local| by_email(local).role.as_str());
    assert_eq!(roles, ["ADMIN", "GM", "GM", "AM", "AM", "AM", "AM", "AM", "AM", "SALES", "MARKETING", "CSM"]);
    for (sellers, lead) in [(["am", "am2", "am3"], "gm"), (["am4", "am5", "am6"], "gm2")] {
        let department = rows.departments.iter().find(|row| row.gm_id == Some(by_email(lead).id)).unwrap();
        for seller in sellers.map(by_email) {
            assert_eq!(
                (seller.manager_id, seller.department_id),
                (Some(by_email(lead).id), Some(department.id))
            );
        }
    }
    for user in &rows.users {
        assert!(
            user.is_demo && user.password_hash.as_deref() == Some("$argon2id$v=19$m=19456,t=2,p=1"),
            "{user:?}"
        );
    }
    demo.close().await;
}

#[tokio::test]
async fn the_organisations_are_set_up_as_promised() {
    let demo = Demo::on(Engine::Sqlite, 1, DAYS[0]).await;
    let main = &demo.rows.organization;
    let setting = (main.currency.as_str(), main.target_currency.as_str(), main.timezone.as_str());
    assert_eq!(setting, ("USD", "IDR", "America/New_York"));
    assert!(main.is_demo && main.number_format == "id");
    let all = entity::user::Entity::find().all(&demo.db.read).await.unwrap();
    let mut others: Vec<_> =
        all.iter().filter(|user| user.org_id != main.id).map(|user| user.email.as_str()).collect();
    others.sort_unstable();
    assert_eq!(others, ["admin@second.test", "am@second.test", "sales@second.test"]);
    // Beside the main organisation's rows there are some of the second, in the tables that its accounts look at.
    let customers = entity::customer::Entity::find().count(&demo.db.read).await.unwrap();
    let payments = entity::payment::Entity::find().count(&demo.db.read).await.unwrap();
    assert!(customers > 120 && customers < 140 && payments > 120 && payments < 140);
    demo.close().await;
}

#[tokio::test]
async fn the_accounts_of_both_organisations_sign_in() {
    on_both_engines(async |portal| {
        for (email, organization) in
            [("csm@waymark.test", "Meridian Nusantara"), ("am@second.test", "Second Harbour")]
        {
            let me = portal.sign_in(email).await.get("/api/v1/me").await.ok_json();
            assert_eq!(me["organization"]["name"], organization);
        }
    })
    .await;
}
