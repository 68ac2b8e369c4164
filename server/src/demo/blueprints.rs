//! The forty orders of the demo: what was bought by whom, when, and how it is being paid, in days before today.
use super::catalogue::{
    ACCELERATOR, AUDIT, DEPOSIT, INTENSIVE, MASTERMIND, MONTHLY, OFFERS, QUARTERLY, VAULT, WEEKLY, YEARLY,
};

/// How far an order got; days are days before today.
#[derive(Clone, Copy)]
pub enum Outcome {
    /// Won so many days ago.
    Won(i64),
    /// Won in this month, that percentage of its days ago.
    WonThisMonth(i64),
    /// Lost so many days ago.
    Lost(i64),
    /// Called off so many days ago.
    Cancelled(i64),
    /// Open, made so many days ago.
    Open(i64),
}

/// How an order is paid.
#[derive(Clone, Copy)]
pub enum Paying {
    /// Nothing came yet.
    Not,
    /// At once, in so many parts a week apart.
    Full(usize),
    /// By a plan.
    Plan(&'static Plan),
    /// A subscription: so many payments, the last one so many days ago.
    Renewals(usize, i64),
    /// As `Renewals`, the last one in this month.
    RenewalsThisMonth(usize, i64),
    /// One attempt that did not settle, with its status.
    Attempt(&'static str),
}

/// A payment plan.
pub struct Plan {
    /// Status as stored.
    pub status: &'static str,
    /// Due days, after today when positive, with what became of each installment.
    pub installments: &'static [(i64, Fate)],
    /// Payments that did not settle: days before today, status.
    pub attempts: &'static [(i64, &'static str)],
}

/// What became of an installment.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Paid so many days late.
    Paid(i64),
    /// Paid in two halves, the second so many days late.
    InTwo(i64),
    /// Paid together with the one before.
    Ahead,
    /// Paid by half.
    Partial,
    /// Not paid.
    Due,
    /// Waived on its day.
    Waived,
}

/// One order.
pub struct Blueprint {
    /// Place in the catalogue.
    pub product: usize,
    /// Which buyer of the block.
    pub buyer: usize,
    /// How far it got.
    pub outcome: Outcome,
    /// How it is paid.
    pub paying: Paying,
    /// What else is special about it.
    pub extra: Extra,
}

/// What is special about an order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extra {
    /// Nothing.
    None,
    /// A deposit for the order at that place.
    DepositFor(usize),
    /// Cancelled so many days ago, running out so many days ago (in the future when negative).
    Ends(i64, i64),
    /// The last payment failed.
    LastFailed,
    /// A refund of the last payment: percent, days ago, status.
    Refunded(i64, i64, &'static str),
    /// Neither source nor campaign is known.
    Unattributed,
}

impl Blueprint {
    /// Whether the buyer became a client by it.
    pub fn makes_client(&self) -> bool {
        let is_won = matches!(self.outcome, Outcome::Won(_) | Outcome::WonThisMonth(_));
        is_won && matches!(OFFERS[self.product].kind, "HIGH_TICKET" | "SUBSCRIPTION")
    }
}

const HEALTHY: Plan = Plan {
    status: "ACTIVE",
    installments: &[
        (-135, Fate::Paid(0)),
        (-105, Fate::InTwo(3)),
        (-75, Fate::Paid(1)),
        (-45, Fate::Paid(0)),
        (-15, Fate::Paid(0)),
        (15, Fate::Due),
        (45, Fate::Due),
        (75, Fate::Due),
    ],
    attempts: &[],
};
const DUE_TODAY: Plan = Plan {
    status: "ACTIVE",
    installments: &[(-60, Fate::Paid(0)), (-30, Fate::Paid(2)), (0, Fate::Due), (30, Fate::Due)],
    attempts: &[(0, "FAILED")],
};
const HALF_PAID: Plan = Plan {
    status: "ACTIVE",
    installments: &[(-50, Fate::Paid(0)), (-20, Fate::Partial), (10, Fate::Due), (40, Fate::Due)],
    attempts: &[(1, "PENDING")],
};
const TWO_MISSED: Plan = Plan {
    status: "ACTIVE",
    installments: &[
        (-105, Fate::Paid(0)),
        (-75, Fate::Paid(4)),
        (-45, Fate::Due),
        (-15, Fate::Due),
        (15, Fate::Due),
    ],
    attempts: &[(44, "DISPUTED")],
};
const ONE_OLD: Plan = Plan {
    status: "ACTIVE",
    installments: &[
        (-130, Fate::Paid(0)),
        (-100, Fate::Paid(0)),
        (-70, Fate::Due),
        (-40, Fate::Waived),
        (-10, Fate::Paid(0)),
        (20, Fate::Due),
    ],
    attempts: &[],
};
const COMPLETED: Plan = Plan {
    status: "COMPLETED",
    installments: &[(-120, Fate::Paid(0)), (-90, Fate::Paid(5)), (-60, Fate::Ahead)],
    attempts: &[],
};
const DEFAULTED: Plan = Plan {
    status: "DEFAULTED",
    installments: &[(-160, Fate::Paid(0)), (-130, Fate::Due), (-100, Fate::Due), (-70, Fate::Due)],
    attempts: &[(128, "FAILED"), (98, "FAILED")],
};
const CANCELLED: Plan = Plan {
    status: "CANCELLED",
    installments: &[(-80, Fate::Paid(0)), (-50, Fate::Due), (-20, Fate::Due)],
    attempts: &[],
};
const NEW: Plan = Plan {
    status: "ACTIVE",
    installments: &[(0, Fate::Paid(0)), (30, Fate::Due), (60, Fate::Due)],
    attempts: &[],
};

const fn order(product: usize, buyer: usize, outcome: Outcome, paying: Paying, extra: Extra) -> Blueprint {
    Blueprint { product, buyer, outcome, paying, extra }
}

use Extra::{DepositFor, Ends, LastFailed, None as Plain, Refunded, Unattributed};
use Outcome::{Cancelled, Lost, Open, Won, WonThisMonth};
use Paying::{Attempt, Full, Not, Renewals, RenewalsThisMonth};

/// All of them; together they have exactly 120 payments.
pub const ORDERS: &[Blueprint] = &[
    order(INTENSIVE, 0, Won(0), Full(1), Plain),
    order(ACCELERATOR, 1, Won(38), Full(1), Refunded(25, 2, "SUCCEEDED")),
    order(MASTERMIND, 2, Won(64), Full(2), Plain),
    order(MASTERMIND, 3, Won(135), Paying::Plan(&HEALTHY), Plain),
    order(ACCELERATOR, 4, Won(60), Paying::Plan(&DUE_TODAY), Plain),
    order(ACCELERATOR, 5, Won(50), Paying::Plan(&HALF_PAID), Plain),
    order(MASTERMIND, 6, Won(105), Paying::Plan(&TWO_MISSED), Plain),
    order(ACCELERATOR, 7, Won(130), Paying::Plan(&ONE_OLD), Plain),
    order(INTENSIVE, 8, Won(120), Paying::Plan(&COMPLETED), Plain),
    order(ACCELERATOR, 9, Won(160), Paying::Plan(&DEFAULTED), Plain),
    order(INTENSIVE, 10, Won(80), Paying::Plan(&CANCELLED), Refunded(100, 40, "SUCCEEDED")),
    order(MASTERMIND, 11, Open(6), Not, Plain),
    order(ACCELERATOR, 12, Lost(20), Not, Plain),
    order(ACCELERATOR, 13, Cancelled(33), Not, Plain),
    order(INTENSIVE, 14, WonThisMonth(50), Paying::Plan(&NEW), Plain),
    order(DEPOSIT, 0, Won(9), Full(1), DepositFor(0)),
    order(DEPOSIT, 3, Won(139), Full(1), DepositFor(3)),
    order(DEPOSIT, 6, Won(109), Full(1), DepositFor(6)),
    order(DEPOSIT, 11, Won(5), Full(1), DepositFor(11)),
    order(DEPOSIT, 15, Won(0), Full(1), Plain),
    order(DEPOSIT, 16, Open(1), Attempt("PENDING"), Plain),
    order(MONTHLY, 17, Won(0), Renewals(6, 0), Plain),
    order(MONTHLY, 18, Won(0), Renewals(5, 11), Plain),
    order(MONTHLY, 19, Won(0), Renewals(5, 50), Ends(35, 20)),
    order(MONTHLY, 20, Won(0), Renewals(5, 16), Ends(4, -14)),
    order(MONTHLY, 21, Won(0), Renewals(6, 3), LastFailed),
    order(QUARTERLY, 22, Won(0), Renewals(2, 25), Plain),
    order(QUARTERLY, 23, Won(0), RenewalsThisMonth(1, 35), Plain),
    order(YEARLY, 24, Won(0), Renewals(1, 70), Plain),
    order(YEARLY, 25, Won(0), Renewals(1, 340), Plain),
    order(WEEKLY, 26, Won(0), Renewals(16, 0), Plain),
    order(WEEKLY, 27, Won(0), Renewals(15, 2), Plain),
    order(WEEKLY, 28, Won(0), Renewals(15, 37), Ends(33, 30)),
    order(AUDIT, 29, Won(0), Full(1), Plain),
    order(AUDIT, 30, Won(8), Full(1), Plain),
    order(VAULT, 1, Won(18), Full(1), Refunded(100, 1, "PENDING")),
    order(VAULT, 2, Won(27), Full(1), Refunded(100, 20, "FAILED")),
    order(AUDIT, 31, Won(12), Full(1), Unattributed),
    order(VAULT, 32, Open(2), Attempt("PENDING"), Plain),
    order(VAULT, 33, Lost(9), Attempt("FAILED"), Plain),
];

/// The few of the small organisation.
pub const FEW_ORDERS: &[Blueprint] = &[
    order(INTENSIVE, 0, Won(30), Full(1), Plain),
    order(ACCELERATOR, 1, Won(50), Paying::Plan(&HALF_PAID), Plain),
    order(MONTHLY, 2, Won(0), Renewals(3, 0), Plain),
    order(VAULT, 3, Won(4), Full(1), Plain),
    order(AUDIT, 3, Open(2), Not, Plain),
];
