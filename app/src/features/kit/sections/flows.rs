//! Things in the order of time or of stages: timeline and board.
use leptos::prelude::*;
use uuid::Uuid;

use crate::features::customers::types::CustomerStatus;
use crate::features::kit::sample::Specimen;
use crate::money::Currency;
use crate::ui::{
    Board, BoardAnswer, BoardCard, BoardColumn, BoardMove, Timeline, TimelineAttachment, TimelineEntry, Tone,
};

#[cfg(test)]
mod tests;

const COMPANIES: [&str; 12] = [
    "PT Sinar Abadi",
    "CV Mitra Sejahtera",
    "PT Bumi Lestari Raya",
    "PT Cahaya Timur Logistik",
    "UD Karya Bersama",
    "PT Nusantara Agro",
    "PT Samudra Jaya",
    "CV Anugerah Teknik",
    "PT Kopi Gayo Makmur",
    "PT Indo Prima Tekstil",
    "PT Wahana Medika",
    "CV Rimba Hijau",
];
const PEOPLE: [&str; 3] = ["Dewi Lestari", "Rio Pratama", "Sari Wulandari"];

/// The card whose moves are refused.
const REFUSED: &str = "ongoing-0";

/// Things in the order of time or of stages: timeline and board.
#[component]
pub fn FlowsSection() -> impl IntoView {
    let refusal = format!("{} refuses every move: it goes back, and a toast says why.", COMPANIES[2]);
    view! {
        <Specimen name="Timeline" note="Under the headings of the days, with files, and with older entries behind a link.">
            <div class="card card-pad max-w-xl">
                <Timeline label="Progress" entries=Signal::stored(progress()) older="/kit#flows" />
            </div>
        </Specimen>
        <Specimen name="Timeline that grows" note="What is added is announced.">
            <Growing />
        </Specimen>
        <Specimen
            name="Board"
            note=format!("Drag a card, open its menu, or press M on it. {refusal} Columns with more than 25 cards open the rest.")
        >
            <Board
                id="kit-board"
                label="Pipeline"
                column_label="Stage"
                columns=pipeline()
                currency=Currency::IDR
                on_move=Callback::new(answer)
                empty="No customers in this stage."
            />
        </Specimen>
    }
}

/// A list to which a button adds entries.
#[component]
fn Growing() -> impl IntoView {
    let entries = RwSignal::new(progress().into_iter().take(2).map(without_day).collect::<Vec<_>>());
    let add = move |_| {
        entries.update(|entries| {
            let count = entries.len() + 1;
            let entry = TimelineEntry {
                key: format!("added-{count}"),
                what: COMPANIES[count % COMPANIES.len()].to_owned(),
                rest: format!("Note {count} added"),
                datetime: "2026-11-20T09:30:00Z".to_owned(),
                relative: "just now".to_owned(),
                exact: "20 Nov 2026, 16:30 WIB".to_owned(),
                ..TimelineEntry::default()
            };
            entries.insert(0, entry);
        });
    };
    view! {
        <div class="card card-pad flex max-w-xl flex-col items-start gap-4">
            <button class="btn btn-secondary" type="button" on:click=add>"Add a note"</button>
            <div class="w-full">
                <Timeline label="Notes" entries />
            </div>
        </div>
    }
}

fn without_day(entry: TimelineEntry) -> TimelineEntry {
    TimelineEntry { day: String::new(), ..entry }
}

fn progress() -> Vec<TimelineEntry> {
    let entry =
        |key: &str, day: &str, what: &str, rest: &str, (datetime, relative, exact): (&str, &str, &str)| {
            TimelineEntry {
                key: key.to_owned(),
                day: day.to_owned(),
                what: what.to_owned(),
                rest: rest.to_owned(),
                by: "Dewi Lestari".to_owned(),
                datetime: datetime.to_owned(),
                relative: relative.to_owned(),
                exact: exact.to_owned(),
                attachments: Vec::new(),
            }
        };
    let file = |name: &str, size: &str| TimelineAttachment {
        name: name.to_owned(),
        size: size.to_owned(),
        href: "/favicon.svg".to_owned(),
    };
    let mut offer = entry(
        "offer",
        "Today",
        "PT Sinar Abadi",
        "Proposal · Sent the revised offer with delivery in two lots.",
        ("2026-11-20T07:20:00Z", "2 hours ago", "20 Nov 2026, 14:20 WIB"),
    );
    offer.attachments = vec![file("Offer rev 2.pdf", "240 kB"), file("Price list.xlsx", "38 kB")];
    vec![
        offer,
        entry(
            "call",
            "Today",
            "CV Mitra Sejahtera",
            "Prospect · Called, asked for samples of three colours.",
            ("2026-11-20T02:05:00Z", "7 hours ago", "20 Nov 2026, 09:05 WIB"),
        ),
        entry(
            "visit",
            "Yesterday",
            "PT Nusantara Agro",
            "Negotiation · Visited the plant in Bekasi with the technical lead.",
            ("2026-11-19T09:20:00Z", "Yesterday, 16:20", "19 Nov 2026, 16:20 WIB"),
        ),
        entry(
            "won",
            "12 Nov 2026",
            "PT Kopi Gayo Makmur",
            "Closed won · Contract signed for twelve months.",
            ("2026-11-12T04:00:00Z", "12 Nov 2026", "12 Nov 2026, 11:00 WIB"),
        ),
    ]
}

fn pipeline() -> Vec<BoardColumn> {
    [
        column(CustomerStatus::Prospect, "prospect", "tone-prospect", 28),
        column(CustomerStatus::Ongoing, "ongoing", "tone-ongoing", 3),
        column(CustomerStatus::Proposal, "proposal", "tone-proposal", 4),
        column(CustomerStatus::Negotiation, "negotiation", "tone-negotiation", 0),
    ]
    .into()
}

fn column(status: CustomerStatus, key: &str, dot: &'static str, size: usize) -> BoardColumn {
    let cards: Vec<_> = (0..size).map(|index| card(key, index)).collect();
    BoardColumn {
        key: key.to_owned(),
        title: status.label().to_owned(),
        dot,
        count: i64::try_from(cards.len()).unwrap_or_default(),
        sum: cards.iter().map(|card| card.amount).sum(),
        cards,
    }
}

fn card(column: &str, index: usize) -> BoardCard {
    let seed = index * 7 + column.len() * 5;
    let millions = 45 + i64::try_from(seed * 37 % 900).unwrap_or_default();
    let age = seed * 3 % 30;
    let name = PEOPLE[seed % PEOPLE.len()];
    let tone = if age > 14 { Tone::Warning } else { Tone::Neutral };
    let company = if column == "ongoing" { index + 2 } else { seed };
    BoardCard {
        id: format!("{column}-{index}"),
        title: COMPANIES[company % COMPANIES.len()].to_owned(),
        href: "/kit#flows".to_owned(),
        amount: millions * 100_000_000,
        lines: vec![format!("Rp\u{a0}{millions}\u{a0}jt")],
        person: Some((
            Uuid::from_u128(u128::try_from(seed % PEOPLE.len()).unwrap_or_default() + 1),
            name.to_owned(),
        )),
        badge: Some((format!("{age} days"), tone)),
    }
}

/// Keeps every move in memory but those of one card.
fn answer(moved: BoardMove) -> BoardAnswer {
    Box::pin(async move {
        if moved.card == REFUSED {
            return Err("The customer was changed by somebody else meanwhile.".to_owned());
        }
        Ok(())
    })
}
