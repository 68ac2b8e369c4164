//! How well sellers do: what each wins in which month, planned before any deal is made up.
use app::day::{add_days, add_months_clamped, days_between, days_from, month_start};
use time::Date;

use super::days::Days;
use super::dice::Dice;
use super::holidays::{halves_of, worked};
use super::targets::{MILLION, of_seller};

/// Months with credits, this one included.
pub const MONTHS: i32 = 24;
/// Amounts are round to this, half a million.
pub const UNIT: i64 = MILLION / 2;
/// What sellers win by turns in finished months, in percent of the target.
const FINISHED: &[i64] = &[96, 76, 106, 90, 62, 84];
/// The same for this month, in percent of what is expected by today: ahead, at risk and behind all occur.
const RUNNING: &[i64] = &[108, 90, 62, 121, 71, 86];
/// The same while no working day has passed, in percent of the target.
const BEFORE_WORK: i64 = 3;

/// Money won on a day.
#[derive(Clone, Copy)]
pub struct Won {
    /// Day of the win.
    pub on: Date,
    /// Minor units.
    pub amount: i64,
}

/// A won deal that was opened again: its credit and its reversal.
#[derive(Clone, Copy)]
pub struct Lapse {
    /// The win.
    pub won: Won,
    /// Day of the reversal: the win's while its month was open.
    pub reversed_on: Date,
}

/// What one seller wins in the last two years.
pub struct Standing {
    /// Won customers, the oldest first.
    pub wins: Vec<Won>,
    /// Further orders of customers already won, the oldest first.
    pub repeats: Vec<Won>,
}

impl Standing {
    /// Plans `wins` won customers; the months add up to what the seller's standing asks for, the lapse included.
    pub fn plan(
        index: usize,
        wins: usize,
        size: i64,
        days: &Days,
        lapse: Option<Lapse>,
        dice: &mut Dice,
    ) -> Self {
        let mut standing = Self { wins: Vec::new(), repeats: Vec::new() };
        let counts = wins_by_month(wins, days, dice);
        for (back, count) in (0..MONTHS).zip(counts).rev() {
            let first = add_months_clamped(month_start(days.today), -back);
            let last = add_days(add_months_clamped(first, 1), -1).min(days.today);
            let target = of_seller(index, first, days.today, size);
            let actual =
                if back == 0 { running(index, target, days.today) } else { finished(index, target, dice) };
            let actual = actual - lapse.map_or(0, |lapse| lapse.net_within(first, last));
            let repeats = repeats_in(back, &standing, wins, days, dice);
            let shares = dice.split(actual.max(UNIT), (count + repeats).max(1), UNIT);
            let mut on =
                dates(first, last, shares.len(), back == 0 && index.is_multiple_of(3), dice).into_iter();
            for (number, amount) in shares.into_iter().enumerate() {
                let won = Won { on: on.next().unwrap_or(last), amount };
                // Wins last: the newest entry of a ledger should be one.
                if number < repeats {
                    standing.repeats.push(won);
                } else {
                    standing.wins.push(won);
                }
            }
        }
        standing
    }
}

impl Lapse {
    fn net_within(&self, from: Date, to: Date) -> i64 {
        let within = |day: Date| (from..=to).contains(&day);
        let won = if within(self.won.on) { self.won.amount } else { 0 };
        let reversed = if within(self.reversed_on) { self.won.amount } else { 0 };
        won - reversed
    }
}

fn finished(index: usize, target: i64, dice: &mut Dice) -> i64 {
    let percent = (FINISHED[index % FINISHED.len()] + dice.between(-20, 22)).clamp(42, 128);
    target / 100 * percent / UNIT * UNIT
}

fn running(index: usize, target: i64, today: Date) -> i64 {
    let (elapsed, all) = worked(today);
    if elapsed == 0 || all == 0 {
        return (target / 100 * BEFORE_WORK / UNIT * UNIT).max(UNIT);
    }
    // Rounded up, so that whoever is ahead stays ahead.
    let exact = target / 100 * RUNNING[index % RUNNING.len()] / all * elapsed;
    (exact + UNIT - 1) / UNIT * UNIT
}

/// Three of eight wins fall into this month and two into the last; the first customer is two years old, so that there are
/// repeat orders from then on. Early in the month fewer can have been won yet.
fn wins_by_month(wins: usize, days: &Days, dice: &mut Dice) -> Vec<usize> {
    let months = usize::try_from(MONTHS).unwrap_or(1);
    let mut counts = vec![0; months];
    let day = usize::try_from(days.days_of_month_gone() + 1).unwrap_or(1);
    let possible = (wins * day / 12).max(1);
    counts[0] = (wins * 3 / 8).max(1).min(possible).min(wins);
    counts[1] = (wins * 5 / 8).saturating_sub(counts[0]).min(wins - counts[0]);
    let mut left = wins - counts[0] - counts[1];
    for oldest in [months - 1, months - 3] {
        let early = left.min((wins / 8).max(1));
        counts[oldest] += early;
        left -= early;
    }
    for _ in 0..left {
        let back = usize::try_from(dice.between(2, i64::from(MONTHS) - 4)).unwrap_or(2);
        counts[back] += 1;
    }
    counts
}

fn repeats_in(back: i32, so_far: &Standing, wins: usize, days: &Days, dice: &mut Dice) -> usize {
    if so_far.wins.is_empty() || (back == 0 && days.days_of_month_gone() < 6) {
        return 0;
    }
    let most = i64::try_from(wins / 12).unwrap_or(1).max(2);
    usize::try_from(if back == 0 { 1 } else { dice.between(1, most) }).unwrap_or(1)
}

/// Days of a month in order, working days where there are any; the last one is today for some sellers.
fn dates(first: Date, last: Date, count: usize, until_today: bool, dice: &mut Dice) -> Vec<Date> {
    let working: Vec<Date> = days_between(first, last).filter(|day| halves_of(*day) > 0).collect();
    let mut days: Vec<Date> = (0..count)
        .map(|_| {
            if working.is_empty() {
                add_days(first, dice.between(0, days_from(first, last)))
            } else {
                *dice.pick(&working)
            }
        })
        .collect();
    days.sort_unstable();
    if let Some(latest) = days.last_mut().filter(|_| until_today) {
        *latest = last;
    }
    days
}
