//! Signing in, staying signed in and signing out.
#![expect(clippy::disallowed_methods, reason = "tests look at raw rows and plant them")]

use std::sync::Arc;

use entity::{activity_log, session, user};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, Value};
use serde_json::{Value as Json, json};
use server::router::build_router;
use server::state::ServerState;
use time::Duration;

use crate::support::{Answer, Client, Portal};

mod expiry;
mod forms;
mod limits;
mod pages;
mod passwords;
mod preview;
mod renewal;
mod sessions;
mod sign_out;
mod tokens;

const AM: &str = "am@waymark.test";
const ADMIN: &str = "admin@waymark.test";
const SALES: &str = "sales@waymark.test";
const PASSWORD: &str = "password123";

/// Tries to sign in over REST.
async fn try_sign_in(client: &Client, email: &str, password: &str) -> Answer {
    client.post("/api/v1/auth/login").json(&json!({"email": email, "password": password})).send().await
}

/// Asks for fresh cookies over REST.
async fn refresh(client: &Client) -> Answer {
    client.post("/api/v1/auth/refresh").send().await
}

/// Whether the browser is signed in as far as REST is concerned.
async fn is_signed_in(client: &Client) -> bool {
    match client.get("/api/v1/me").await.status() {
        200 => true,
        401 => false,
        status => panic!("/me answered {status}"),
    }
}

/// Lets time pass.
fn pass(portal: &Portal, time: Duration) {
    portal.set_now(portal.now() + time);
}

/// The account of an address.
async fn account(portal: &Portal, email: &str) -> user::Model {
    user::Entity::find().filter(user::Column::Email.eq(email)).one(portal.db()).await.unwrap().unwrap()
}

/// Sets one column of an account.
async fn plant(portal: &Portal, email: &str, column: user::Column, value: impl Into<Value>) {
    user::Entity::update_many()
        .col_expr(column, Expr::value(value))
        .filter(user::Column::Email.eq(email))
        .exec(portal.db())
        .await
        .unwrap();
}

/// Every session of an account, the oldest first.
async fn sessions_of(portal: &Portal, email: &str) -> Vec<session::Model> {
    let account = account(portal, email).await;
    session::Entity::find()
        .filter(session::Column::UserId.eq(account.id))
        .order_by_asc(session::Column::Id)
        .all(portal.db())
        .await
        .unwrap()
}

/// Moves the last instant of an account's sessions.
async fn plant_last_instant(portal: &Portal, email: &str, at: time::OffsetDateTime) {
    for row in sessions_of(portal, email).await {
        let mut row = row.into_active_model();
        row.absolute_expires_at = sea_orm::Set(at);
        row.update(portal.db()).await.unwrap();
    }
}

/// Security events of one kind, the oldest first.
async fn events(portal: &Portal, action: &str) -> Vec<activity_log::Model> {
    activity_log::Entity::find()
        .filter(activity_log::Column::Action.eq(action))
        .order_by_asc(activity_log::Column::Id)
        .all(portal.db())
        .await
        .unwrap()
}

/// A browser with the same cookies at another server process on the same database.
fn at_replica(portal: &Portal, client: &Client, change: impl FnOnce(&mut ServerState)) -> Client {
    let mut state = portal.state().clone();
    change(&mut state);
    let moved = portal.visitor_of(build_router(state));
    for name in client.cookie_names() {
        moved.set_cookie(&name, client.cookie(&name).as_deref());
    }
    moved
}

/// The state of a site behind HTTPS.
fn behind_https(state: &mut ServerState) {
    let mut config = (*state.config).clone();
    config.http.public_url = "https://waymark.example.com".parse().unwrap();
    state.config = Arc::new(config);
}

/// `Set-Cookie` lines of an answer that are about the session.
fn set_cookies(answer: &Answer) -> Vec<String> {
    let lines = answer.headers().get_all("set-cookie").iter().map(|line| line.to_str().unwrap().to_owned());
    lines.filter(|line| !line.starts_with("ui_")).collect()
}

/// An error body without the id that differs in every answer.
fn without_request_id(answer: &Answer) -> Json {
    let mut body = answer.json();
    body["error"].as_object_mut().unwrap().remove("requestId");
    body
}

/// Header names and values without those that differ in every answer.
fn steady_headers(answer: &Answer) -> Vec<(String, String)> {
    let mut headers: Vec<_> = answer
        .headers()
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .filter(|(name, _)| !["x-request-id", "date", "content-security-policy"].contains(&name.as_str()))
        .collect();
    headers.sort();
    headers
}
