//! What a board looks like.
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use web_sys::Event;

use super::Play;
use super::cards::{BoardCard, BoardColumn, OPEN_CARDS, place_of};
use crate::format;
use crate::ui::popover::{close_popover_around, focus_first, is_popover_open};
use crate::ui::{Avatar, AvatarSize, Badge, Icon, IconView};

impl Play {
    pub(super) fn column_select(self, label: &'static str) -> AnyView {
        let options = move || {
            let option = |column: &BoardColumn| {
                let text = format!("{} ({})", column.title, format::count(column.count, self.locale));
                view! { <option value=column.key.clone()>{text}</option> }
            };
            self.columns.with(|columns| columns.iter().map(option).collect::<Vec<_>>())
        };
        view! {
            <label class="field board-select needs-script">
                <span class="label">{label}</span>
                <select
                    class="input select"
                    on:change=move |event| self.shown.set(event_target_value(&event))
                >
                    {options}
                </select>
            </label>
        }
        .into_any()
    }

    pub(super) fn column(
        self,
        column: &BoardColumn,
        shown: &str,
        target: Option<&(String, usize)>,
    ) -> AnyView {
        let title_id = format!("{}-{}", self.id, column.key);
        let place = target.filter(|(key, _)| *key == column.key).map(|(_, place)| *place);
        let class = match (column.key == shown, place.is_some()) {
            (true, true) => "board-column is-shown is-over",
            (true, false) => "board-column is-shown",
            (false, true) => "board-column is-over",
            (false, false) => "board-column",
        };
        let mut cards: Vec<_> = column
            .cards
            .iter()
            .enumerate()
            .map(|(index, card)| self.card(card, place == Some(index)))
            .collect();
        let rest = cards.split_off(cards.len().min(OPEN_CARDS));
        let more = (!rest.is_empty()).then(|| {
            let label =
                format!("Show {} more", format::count(rest.len().try_into().unwrap_or(0), self.locale));
            view! {
                <details class="board-more">
                    <summary class="btn btn-ghost btn-sm">{label}</summary>
                    <ul class="board-cards">{rest}</ul>
                </details>
            }
        });
        let none = column.cards.is_empty().then(|| view! { <p class="board-none">{self.empty}</p> });
        view! {
            <section class=class data-column=column.key.clone() aria-labelledby=title_id.clone()>
                <div class="board-head">
                    <span class=format!("dot {}", column.dot) aria-hidden="true"></span>
                    <h3 class="board-title" id=title_id.clone()>{column.title.clone()}</h3>
                    <span class="board-count">{format::count(column.count, self.locale)}</span>
                    <span class="board-sum" title=format::money_exact(column.sum, self.currency, self.locale)>
                        {format::money_compact(column.sum, self.currency, self.locale)}
                    </span>
                </div>
                {none}
                <ul class="board-cards">{cards}</ul>
                {more}
            </section>
        }
        .into_any()
    }

    fn card(self, card: &BoardCard, is_target: bool) -> AnyView {
        let class = if is_target { "board-card drop-before" } else { "board-card" };
        let lines: Vec<_> =
            card.lines.iter().map(|line| view! { <p class="board-line">{line.clone()}</p> }).collect();
        let person = card.person.clone().map(|(id, name)| {
            view! {
                <span class="board-person">
                    <Avatar id name=name.clone() size=AvatarSize::Small />
                    <span class="truncate">{name}</span>
                </span>
            }
        });
        let badge = card.badge.clone().map(|(label, tone)| view! { <Badge label tone /> });
        let foot = (person.is_some() || badge.is_some())
            .then(|| view! { <div class="board-foot">{person} {badge}</div> });
        view! {
            <li class=class data-card=card.id.clone() draggable="true">
                <div class="board-card-head">
                    <a
                        class="board-link"
                        href=card.href.clone()
                        draggable="false"
                        aria-keyshortcuts="M"
                    >
                        {card.title.clone()}
                    </a>
                    <button
                        class="btn btn-ghost btn-sm btn-icon needs-script"
                        type="button"
                        popovertarget=self.menu_id()
                        aria-haspopup="menu"
                        aria-label=format!("Move {} to…", card.title)
                    >
                        <IconView icon=Icon::More size=16 />
                    </button>
                </div>
                {lines}
                {foot}
            </li>
        }
        .into_any()
    }

    /// One menu for all cards; the button that opens it says which card is meant.
    pub(super) fn menu(self) -> AnyView {
        let entries = move || {
            let chosen = self.chosen.get();
            let card = chosen.as_deref();
            self.columns.with(|columns| {
                let now = card.and_then(|card| place_of(columns, card)).map(|(column, _)| column);
                let entry = |(index, column): (usize, &BoardColumn)| {
                    let (key, is_now) = (column.key.clone(), now == Some(index));
                    let choose = move |event: MouseEvent| {
                        close_popover_around(&event);
                        if let Some(card) = self.chosen.get_untracked().filter(|_| !is_now) {
                            self.move_to(&card, &key, 0);
                        }
                    };
                    view! {
                        <button
                            class="menu-item"
                            type="button"
                            role="menuitemradio"
                            aria-checked=if is_now { "true" } else { "false" }
                            on:click=choose
                        >
                            <span class=format!("dot {}", column.dot) aria-hidden="true"></span>
                            <span>{column.title.clone()}</span>
                        </button>
                    }
                    .into_any()
                };
                columns.iter().enumerate().map(entry).collect::<Vec<_>>()
            })
        };
        let focus = move |event: Event| {
            if is_popover_open(&event) {
                focus_first(&format!("[id='{}'] [role=menuitemradio]", self.menu_id()));
            }
        };
        view! {
            <div class="popover menu" id=self.menu_id() popover="auto" on:toggle=focus>
                <p class="menu-title" aria-hidden="true">"Move to"</p>
                <div role="menu" aria-label="Move to">
                    {entries}
                </div>
            </div>
        }
        .into_any()
    }

    fn menu_id(self) -> String {
        format!("{}-menu", self.id)
    }
}
