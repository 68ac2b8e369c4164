//! Limits on guessing: attempts per address and per account, counted in the database before a password is looked at.
#![expect(clippy::disallowed_methods, reason = "counters belong to no organisation")]

use std::net::{IpAddr, Ipv6Addr};

use ::entity::login_throttle::{ActiveModel, Column, Entity, Model};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, IntoActiveModel, QueryFilter,
    QuerySelect, Set,
};
use time::{Duration, OffsetDateTime};

use crate::error::AppError;
use crate::state::Databases;

#[cfg(test)]
mod tests;

/// Attempts an address may make at once.
const BURST: i32 = 10;
/// One attempt comes back to an address after this time: ten a minute.
const DRAIN: Duration = Duration::seconds(6);
/// Failures of an account without a pause; from here on each one doubles the pause.
const FREE_FAILURES: i32 = 5;
/// Longest pause of an account.
const LONGEST_PAUSE: Duration = Duration::minutes(15);
/// An account that was left alone this long starts anew.
const FORGET_AFTER: Duration = Duration::hours(24);

/// An attempt that was counted as a failure in advance, so that parallel guesses cannot slip past the limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    address: String,
    account: String,
    failures: i32,
}

impl Attempt {
    /// What a wrong password is answered with: after five failures the pause, before that the plain refusal.
    pub fn refusal(&self) -> AppError {
        if self.failures > FREE_FAILURES {
            AppError::TooMany { retry_after: seconds(pause(self.failures)) }
        } else {
            AppError::Unauthenticated
        }
    }

    /// After the right password: the account's counter is cleared, the address gets its attempt back.
    pub async fn succeeded(&self, txn: &DatabaseTransaction) -> Result<(), DbErr> {
        give_back(txn, &self.address).await?;
        Entity::delete_by_id(self.account.clone()).exec(txn).await.map(drop)
    }

    /// After a wrong password: one write, made for accounts that exist and for those that do not.
    pub async fn failed(&self, txn: &DatabaseTransaction, now: OffsetDateTime) -> Result<(), DbErr> {
        Entity::update_many()
            .col_expr(Column::UpdatedAt, Expr::value(now))
            .filter(Column::Key.eq(&self.account))
            .exec(txn)
            .await
            .map(drop)
    }

    /// When the password could not be looked at: nobody is to blame.
    pub async fn withdrawn(&self, txn: &DatabaseTransaction) -> Result<(), DbErr> {
        give_back(txn, &self.address).await?;
        give_back(txn, &self.account).await
    }
}

/// Counts an attempt to sign in; `TooMany` while the address has none left or the account pauses.
pub async fn admit(
    db: &Databases,
    ip: IpAddr,
    email: &str,
    now: OffsetDateTime,
) -> Result<Attempt, AppError> {
    let (address, account) = (address_key(ip), account_key(email));
    let txn = db.begin().await?;
    let admitted = match draw(&txn, &address, now).await? {
        Err(retry_after) => Err(retry_after),
        Ok(()) => count(&txn, &account, now).await?,
    };
    txn.commit().await?;
    match admitted {
        Ok(failures) => Ok(Attempt { address, account, failures }),
        Err(retry_after) => Err(AppError::TooMany { retry_after }),
    }
}

/// Counts a refresh token that was never given out; `TooMany` when the address has no attempt left.
pub async fn charge_address(db: &Databases, ip: IpAddr, now: OffsetDateTime) -> Result<(), AppError> {
    let txn = db.begin().await?;
    let drawn = draw(&txn, &address_key(ip), now).await?;
    txn.commit().await?;
    drawn.map_err(|retry_after| AppError::TooMany { retry_after })
}

/// Takes one attempt of an address; the error holds the seconds until the next one comes back.
async fn draw(txn: &DatabaseTransaction, key: &str, now: OffsetDateTime) -> Result<Result<(), u32>, DbErr> {
    let row = locked(txn, key, now).await?;
    let (level, since) = drained(row.failures, row.window_start, now);
    if level >= BURST {
        return Ok(Err(seconds(since + DRAIN - now)));
    }
    let mut row = row.into_active_model();
    row.failures = Set(level + 1);
    row.window_start = Set(since);
    row.updated_at = Set(now);
    row.update(txn).await?;
    Ok(Ok(()))
}

/// Counts one failure of an account; the error holds the seconds that are left of its pause.
async fn count(txn: &DatabaseTransaction, key: &str, now: OffsetDateTime) -> Result<Result<i32, u32>, DbErr> {
    let row = locked(txn, key, now).await?;
    if let Some(until) = row.blocked_until.filter(|until| *until > now) {
        return Ok(Err(seconds((until - now).min(LONGEST_PAUSE))));
    }
    let is_stale = now - row.updated_at > FORGET_AFTER;
    let failures = if is_stale { 1 } else { row.failures.saturating_add(1) };
    let mut row = row.into_active_model();
    row.failures = Set(failures);
    row.blocked_until = Set((failures >= FREE_FAILURES).then(|| now + pause(failures)));
    row.updated_at = Set(now);
    row.update(txn).await?;
    Ok(Ok(failures))
}

/// The counter's row, made when missing, and nobody else's until the transaction ends.
async fn locked(txn: &DatabaseTransaction, key: &str, now: OffsetDateTime) -> Result<Model, DbErr> {
    let fresh = ActiveModel {
        key: Set(key.to_owned()),
        failures: Set(0),
        window_start: Set(now),
        blocked_until: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
    };
    Entity::insert(fresh).on_conflict_do_nothing_on([Column::Key]).exec_without_returning(txn).await?;
    Entity::find_by_id(key.to_owned())
        .lock_exclusive()
        .one(txn)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("login_throttle".to_owned()))
}

async fn give_back(txn: &DatabaseTransaction, key: &str) -> Result<(), DbErr> {
    use sea_orm::ExprTrait;
    Entity::update_many()
        .col_expr(Column::Failures, Expr::col(Column::Failures).sub(1))
        .filter(Column::Key.eq(key))
        .filter(Column::Failures.gt(0))
        .exec(txn)
        .await
        .map(drop)
}

/// Attempts still on the account of an address, and the instant from which the next one drains.
fn drained(level: i32, since: OffsetDateTime, now: OffsetDateTime) -> (i32, OffsetDateTime) {
    // A clock that was set back must not lock anyone out for the difference.
    if since > now {
        return (level, now);
    }
    let drops = (now - since).whole_seconds() / DRAIN.whole_seconds();
    match i32::try_from(drops) {
        Ok(drops) if drops < level => (level - drops, since + DRAIN * drops),
        _ => (0, now),
    }
}

/// Pause after so many failures: 1 s after the fifth, doubled by each one more.
fn pause(failures: i32) -> Duration {
    let doublings = u32::try_from(failures - FREE_FAILURES).unwrap_or(0);
    let seconds = 1_i64.checked_shl(doublings.min(30)).unwrap_or(i64::MAX);
    Duration::seconds(seconds).min(LONGEST_PAUSE)
}

fn seconds(wait: Duration) -> u32 {
    u32::try_from(wait.whole_seconds()).unwrap_or(1).max(1)
}

/// One key per IPv4 address and per IPv6 network of 64 bits, of which a subscriber has at least one whole.
fn address_key(ip: IpAddr) -> String {
    match ip.to_canonical() {
        IpAddr::V4(ip) => format!("ip:{ip}"),
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            format!("ip:{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

fn account_key(email: &str) -> String {
    format!("account:{email}")
}
