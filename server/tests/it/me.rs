//! Who is signed in.
use crate::support::{Portal, on_both_engines};

#[tokio::test]
async fn a_person_sees_who_they_are_and_what_they_may_do() {
    on_both_engines(async |portal: Portal| {
        let am = portal.sign_in("am@waymark.test").await;
        let me = am.get("/api/v1/me").await.ok_json();
        assert_eq!(me, am.get("/api/v1/auth/me").await.ok_json());
        assert_eq!(me["email"], "am@waymark.test");
        assert_eq!(me["role"], "AM");
        assert_eq!(me["permissions"], serde_json::json!(["readFieldSales", "writeFieldSales"]));
        let organization = &me["organization"];
        assert_eq!(organization["currency"], "USD");
        assert_eq!(organization["targetCurrency"], "IDR");
        assert_eq!(organization["timezone"], "America/New_York");
        assert!(me["department"]["name"].as_str().is_some_and(|name| !name.is_empty()));
        let mut names: Vec<_> = me.as_object().unwrap().keys().cloned().collect();
        names.sort();
        assert_eq!(names, ["department", "email", "id", "name", "organization", "permissions", "role"]);
    })
    .await;
}

#[tokio::test]
async fn a_person_without_a_department_has_null() {
    on_both_engines(async |portal: Portal| {
        let admin = portal.sign_in("admin@waymark.test").await;
        let me = admin.get("/api/v1/me").await.ok_json();
        assert_eq!(me["role"], "ADMIN");
        assert!(me["department"].is_null());
        assert_eq!(me["permissions"].as_array().unwrap().len(), 8);
    })
    .await;
}
