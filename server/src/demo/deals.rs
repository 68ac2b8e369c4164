//! Customers as stories: when they came, how far they got, who promised what.
use app::day::{add_days, add_months_clamped};
use time::Date;

use super::days::{Days, weekday};
use super::dice::Dice;
use super::people::Seller;
use super::prose::LOST_REASONS;
use super::standing::{Lapse, Standing, UNIT, Won};
use super::targets::{MILLION, is_closed};

/// Stages of an open deal, in order.
pub const STAGES: [&str; 4] = ["prospect", "ongoing", "proposal", "negotiation"];
/// Open deals of an ordinary seller, and what they are worth together, in millions.
const OPEN: (i64, i64) = (9, 11_500);
/// A currency that field sales meets beside its own, and the worth of such a deal in minor units.
const FOREIGN: (&str, i64) = ("USD", 4_500_000);

/// The story of one customer.
pub struct Deal {
    /// Minor units.
    pub amount: i64,
    /// A currency other than the organisation's.
    pub currency: Option<&'static str>,
    /// Day on which the customer was entered.
    pub created_on: Date,
    /// Days on which the status changed, in order, after the first status.
    pub steps: Vec<(Date, &'static str)>,
    /// Day of the newest note when it is later than the last step.
    pub last_note_on: Option<Date>,
    /// Day promised in the newest note.
    pub promise: Option<Date>,
    /// Day on which the deal is expected to close.
    pub timeline: Option<Date>,
    /// Notes between the steps.
    pub follow_ups: i64,
    /// Further orders after the win.
    pub repeats: Vec<Won>,
    /// A win that was undone.
    pub lapse: Option<Lapse>,
    /// Why it was lost.
    pub lost_reason: Option<&'static str>,
    /// Whether the customer was deleted later.
    pub is_deleted: bool,
    /// Whether another seller looks after the customer today.
    pub is_handed_over: bool,
}

/// All customers of a seller: open, won and lost; `size` in percent of an ordinary seller.
pub fn of_seller(seller: Seller, customers: usize, size: i64, days: &Days, dice: &mut Dice) -> Vec<Deal> {
    let (won, lost) = (customers * 2 / 5, customers * 3 / 20);
    let mut deals = open_deals(seller, customers - won - lost, days, dice);
    let lapse = deals.iter().find_map(|deal| deal.lapse);
    let standing = Standing::plan(seller.index, won, size, days, lapse, dice);
    deals.extend(won_deals(seller, standing, dice));
    deals.extend((0..lost).map(|number| lost_deal(seller, number, days, dice)));
    deals
}

fn open_deals(seller: Seller, count: usize, days: &Days, dice: &mut Dice) -> Vec<Deal> {
    let deals = i64::try_from(count).unwrap_or(OPEN.0);
    let worth = (OPEN.1 + dice.between(-4, 4) * 100) * MILLION / OPEN.0 * deals / UNIT * UNIT;
    let amounts = dice.split(worth, count, UNIT);
    amounts
        .into_iter()
        .enumerate()
        .map(|(number, amount)| open_deal(seller, number, amount, days, dice))
        .collect()
}

/// Stage, days since the newest note, and the promise in days from today.
fn situation(seller: Seller, number: usize, dice: &mut Dice) -> (usize, i64, Option<i64>) {
    match number % 9 {
        0 => (3, 0, Some(dice.between(2, 5))),
        1 => (2, 1, None),
        2 => (1, dice.between(2, 5), Some(dice.between(0, 6))),
        3 => (0, 0, None),
        4 => (3, dice.between(9, 13), None),
        5 => (0, dice.between(15, 25), None),
        6 => (2, dice.between(10, 16), Some(dice.between(2, 8))),
        7 => (1, dice.between(5, 6), Some(-dice.between(1, 2))),
        _ if seller.index % 2 == 1 => (0, 18, Some(-10)),
        _ => (0, dice.between(3, 6), None),
    }
}

fn open_deal(seller: Seller, number: usize, amount: i64, days: &Days, dice: &mut Dice) -> Deal {
    let (stage, quiet, promise) = situation(seller, number, dice);
    if stage == 0 && quiet == 0 {
        return newcomer(amount, days, dice);
    }
    let last_note_on = days.ago(quiet);
    let age = dice.between(20, 45) + i64::try_from(stage).unwrap_or(0) * 20;
    let mut deal = Deal::entered(weekday(add_days(last_note_on, -age)), amount);
    let last_step_on = add_days(last_note_on, -dice.between(0, 4));
    deal.climb(stage, last_step_on, dice);
    deal.last_note_on = Some(last_note_on);
    deal.promise = promise.map(|ahead| days.ago(-ahead));
    deal.timeline = dice
        .chance(80)
        .then(|| days.ago(-dice.between(5, 20) - 15 * (3 - i64::try_from(stage).unwrap_or(0))));
    deal.follow_ups = dice.between(1, 3);
    if number == 0 && seller.index % 2 == 1 {
        deal.reopen(seller, days, dice);
    }
    if number == 1 && seller.index % 6 == 4 {
        (deal.currency, deal.amount) = (Some(FOREIGN.0), FOREIGN.1);
    }
    deal
}

/// Entered this month and hardly talked to yet.
fn newcomer(amount: i64, days: &Days, dice: &mut Dice) -> Deal {
    let age = dice.between(0, days.days_of_month_gone().min(5));
    let mut deal = Deal::entered(days.ago(age), amount);
    deal.last_note_on = (age > 0).then(|| days.ago(dice.between(0, age - 1)));
    deal
}

fn won_deals(seller: Seller, standing: Standing, dice: &mut Dice) -> Vec<Deal> {
    let Standing { wins, repeats } = standing;
    let mut deals: Vec<Deal> = wins.iter().map(|won| won_deal(*won, dice)).collect();
    for repeat in repeats {
        let possible = wins.partition_point(|won| won.on < repeat.on).clamp(1, wins.len());
        deals[usize::try_from(dice.between(1, i64::try_from(possible).unwrap_or(1))).unwrap_or(1) - 1]
            .repeats
            .push(repeat);
    }
    // A colleague took the oldest customer over; the credits stay where they were earned.
    if let Some(oldest) = deals.first_mut().filter(|_| seller.index % 6 == 1) {
        oldest.is_handed_over = true;
    }
    deals
}

fn won_deal(won: Won, dice: &mut Dice) -> Deal {
    let mut deal = Deal::entered(weekday(add_days(won.on, -dice.between(30, 120))), won.amount);
    deal.climb(if dice.chance(75) { 3 } else { 2 }, add_days(won.on, -dice.between(3, 14)), dice);
    deal.steps.push((won.on, "closed-won"));
    deal.timeline = Some(add_days(won.on, dice.between(-10, 12)));
    deal.follow_ups = dice.between(0, 2);
    deal
}

fn lost_deal(seller: Seller, number: usize, days: &Days, dice: &mut Dice) -> Deal {
    let lost_on = match number % 3 {
        0 if seller.index.is_multiple_of(2) => days.ago(dice.between(0, days.days_of_month_gone())),
        1 => days.ago(dice.between(25, 60)),
        _ => days.ago(dice.between(61, 500)),
    };
    let amount = dice.between(400, 1_900) * MILLION;
    let mut deal = Deal::entered(weekday(add_days(lost_on, -dice.between(25, 110))), amount);
    let stage = usize::try_from(dice.between(0, 3)).unwrap_or(0);
    deal.climb(stage, add_days(lost_on, -dice.between(5, 15)), dice);
    deal.steps.push((lost_on, "closed-lost"));
    deal.lost_reason = Some(*dice.pick(LOST_REASONS));
    deal.follow_ups = dice.between(0, 2);
    deal.is_deleted = number == 2 && seller.index % 3 == 2;
    deal
}

impl Deal {
    fn entered(created_on: Date, amount: i64) -> Self {
        Self {
            amount,
            currency: None,
            created_on,
            steps: Vec::new(),
            last_note_on: None,
            promise: None,
            timeline: None,
            follow_ups: 0,
            repeats: Vec::new(),
            lapse: None,
            lost_reason: None,
            is_deleted: false,
            is_handed_over: false,
        }
    }

    /// Steps up to a stage between the first day and the last one.
    fn climb(&mut self, stage: usize, until: Date, dice: &mut Dice) {
        let span = app::day::days_from(self.created_on, until).max(0);
        let steps = i64::try_from(stage).unwrap_or(1).max(1);
        for (number, status) in (1..).zip(&STAGES[1..=stage]) {
            let late = if number == steps {
                span
            } else {
                span * number / steps - dice.between(0, span / steps / 2)
            };
            self.steps.push((weekday(add_days(self.created_on, late)).max(self.created_on), status));
        }
    }

    /// Inserts a win before the last stage that was undone some weeks later.
    fn reopen(&mut self, seller: Seller, days: &Days, dice: &mut Dice) {
        let won_on = weekday(add_months_clamped(days.today, -3));
        let reopened_on = weekday(add_days(won_on, dice.between(30, 40)));
        self.created_on = weekday(add_days(won_on, -dice.between(60, 120)));
        self.steps.clear();
        self.climb(3, add_days(won_on, -6), dice);
        self.steps.extend([(won_on, "closed-won"), (reopened_on, "negotiation")]);
        let is_late = is_closed(seller.department, won_on, reopened_on);
        let reversed_on = if is_late { reopened_on } else { won_on };
        self.lapse = Some(Lapse { won: Won { on: won_on, amount: self.amount }, reversed_on });
    }
}
