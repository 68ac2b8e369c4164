//! What opens over the page: menus, dialogs, sheets, messages and hints.
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::features::kit::sample::Specimen;
use crate::ui::{
    ConfirmDialog, Dialog, DialogSize, Icon, IconView, Menu, MenuAction, MenuLink, Sheet, ToastCard,
    ToastKind, Tooltip, use_toasts,
};

/// The customer of the samples.
const CUSTOMER: &str = "PT Sinar Abadi";

/// What opens over the page: menus, dialogs, sheets, messages and hints.
#[component]
pub fn OverlaysSection() -> impl IntoView {
    view! {
        <Menus />
        <Dialogs />
        <Confirmations />
        <Sheets />
        <Messages />
        <Hints />
    }
}

#[component]
fn Menus() -> impl IntoView {
    let labelled = || {
        view! {
            "Actions"
            <IconView icon=Icon::ChevronDown />
        }
    };
    let dots = || view! { <IconView icon=Icon::More /> };
    view! {
        <Specimen
            name="Menu"
            note="Arrows, Home, End and letters move; Esc gives the focus back. Dangerous entries come last, after a line."
        >
            <div class="flex flex-wrap gap-3">
                <Menu id="kit-menu" label=format!("Actions for {CUSTOMER}") button=labelled named=true>
                    <MenuLink href="/kit#overlays" icon=Icon::ArrowRight label="Open customer" />
                    <MenuAction icon=Icon::Edit label="Edit" keys="E" />
                    <MenuAction
                        icon=Icon::Users
                        label="Reassign"
                        disabled="Only a GM can reassign customers."
                    />
                    <hr />
                    <MenuAction icon=Icon::Trash label="Delete" dialog="kit-confirm" danger=true />
                </Menu>
                <Menu
                    id="kit-menu-row"
                    label=format!("More for {CUSTOMER}")
                    button=dots
                    button_class="btn btn-ghost btn-icon"
                >
                    <MenuAction icon=Icon::Copy label="Copy link" />
                    <MenuAction icon=Icon::Download label="Download" />
                </Menu>
            </div>
        </Specimen>
    }
}

#[component]
fn Dialogs() -> impl IntoView {
    let footer = || {
        view! {
            <button class="btn btn-secondary" type="button" command="close" commandfor="kit-dialog">
                "Cancel"
            </button>
            <button class="btn btn-primary" type="button" command="close" commandfor="kit-dialog">
                "Save note"
            </button>
        }
    };
    view! {
        <Specimen
            name="Dialog"
            note="400, 480 or 720 pixels wide; from 640 pixels down it fills the window. Esc, Close and a press beside it close it."
        >
            <div class="flex flex-wrap gap-3">
                {opener("kit-dialog-sm", "Small dialog", "btn btn-secondary")}
                {opener("kit-dialog", "Dialog with a form", "btn btn-secondary")}
                {opener("kit-dialog-lg", "Large dialog", "btn btn-secondary")}
            </div>
            <Dialog id="kit-dialog-sm" title="Export is on its way" size=DialogSize::Small>
                <p>"The file has 1,284 rows. It downloads as soon as it is written."</p>
            </Dialog>
            <Dialog id="kit-dialog" title="Add a progress note" footer>
                <div class="field">
                    <label class="label" for="kit-dialog-note">"What happened"</label>
                    <textarea class="input" id="kit-dialog-note" rows="4"></textarea>
                </div>
            </Dialog>
            <Dialog id="kit-dialog-lg" title="How attainment is counted" size=DialogSize::Large>
                <p>
                    "Attainment is the potential of customers won in the month, over the target of the month. A customer counts on the day it was won, for whoever managed it on that day."
                </p>
            </Dialog>
        </Specimen>
    }
}

#[component]
fn Confirmations() -> impl IntoView {
    let toasts = use_toasts();
    let deleted = Callback::new(move |()| toasts.success(format!("{CUSTOMER} deleted")));
    let many = Callback::new(move |()| toasts.success("12 customers deleted"));
    view! {
        <Specimen
            name="Confirm dialog"
            note="Names the object and the effect; the focus starts on Cancel. Many objects at once ask for typed words."
        >
            <div class="flex flex-wrap gap-3">
                {opener("kit-confirm", "Delete a customer", "btn btn-danger")}
                {opener("kit-confirm-many", "Delete 12 customers", "btn btn-danger")}
            </div>
            <ConfirmDialog
                id="kit-confirm"
                title=format!("Delete {CUSTOMER}?")
                effect="6 progress notes will be archived."
                confirm="Delete"
                on_confirm=deleted
            />
            <ConfirmDialog
                id="kit-confirm-many"
                title="Delete 12 customers?"
                effect="Their 41 progress notes will be archived. Targets and past results stay as they are."
                confirm="Delete 12 customers"
                typed="delete 12 customers"
                on_confirm=many
            />
        </Specimen>
    }
}

#[component]
fn Sheets() -> impl IntoView {
    let query = use_query_map();
    let peek = Memo::new(move |_| query.with(|query| query.get("peek").is_some()));
    let by_url = move || {
        peek.get().then(|| {
            view! {
                <Sheet id="kit-sheet-url" title="Order of Maya Chen" close_href="/kit">
                    <OrderFacts />
                </Sheet>
            }
        })
    };
    view! {
        <Specimen
            name="Sheet"
            note="Details beside the page, from below on small screens. Opened by its address, Back closes it and it works without script."
        >
            <div class="flex flex-wrap gap-3">
                {opener("kit-sheet", "Open sheet", "btn btn-secondary")}
                <a class="btn btn-secondary" href="/kit?peek=order">"Open by address"</a>
            </div>
            <Sheet id="kit-sheet" title="Order of Maya Chen">
                <OrderFacts />
            </Sheet>
            {by_url}
        </Specimen>
    }
}

#[component]
fn OrderFacts() -> impl IntoView {
    view! {
        <dl class="shortcuts">
            {[
                ("Product", "Growth Accelerator"),
                ("Total", "$4,800.00"),
                ("Paid", "$1,600.00"),
                ("Next due", "1 Dec 2026"),
            ]
                .map(|(name, value)| {
                    view! {
                        <div>
                            <dt class="text-muted-fg">{name}</dt>
                            <dd class="num">{value}</dd>
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
}

#[component]
fn Messages() -> impl IntoView {
    let toasts = use_toasts();
    let undo = Callback::new(move |()| toasts.success("Change undone"));
    view! {
        <Specimen
            name="Toast"
            note="Up to three; gone after six seconds unless pointed at. Errors stay, and never stand here alone."
        >
            <div class="flex flex-col gap-2">
                <ToastCard kind=ToastKind::Success text="Customer saved" on_close=|| ()>
                    ""
                </ToastCard>
                <ToastCard kind=ToastKind::Success text="Moved to Proposal" on_close=|| ()>
                    <button class="btn btn-ghost btn-sm" type="button">
                        <IconView icon=Icon::Undo />
                        "Undo"
                    </button>
                </ToastCard>
                <ToastCard kind=ToastKind::Error text="The note could not be saved. Try again." on_close=|| ()>
                    ""
                </ToastCard>
            </div>
            <div class="flex flex-wrap gap-3 needs-script">
                <button
                    class="btn btn-secondary"
                    type="button"
                    on:click=move |_| toasts.success("Customer saved")
                >
                    "Show a message"
                </button>
                <button
                    class="btn btn-secondary"
                    type="button"
                    on:click=move |_| toasts.undo("Moved to Proposal", undo)
                >
                    "With undo"
                </button>
                <button
                    class="btn btn-secondary"
                    type="button"
                    on:click=move |_| toasts.error("The note could not be saved. Try again.")
                >
                    "An error"
                </button>
            </div>
        </Specimen>
    }
}

#[component]
fn Hints() -> impl IntoView {
    view! {
        <Specimen
            name="Tooltip"
            note="After 300 ms of hover, at once on focus; Esc hides it. Words only: what holds controls is a popover."
        >
            <div class="flex flex-wrap items-center gap-6">
                <Tooltip id="kit-tip" text="Potential of customers won this month, over the target of the month.">
                    <button
                        class="btn btn-ghost btn-icon"
                        type="button"
                        aria-label="About attainment"
                        aria-describedby="kit-tip"
                    >
                        <IconView icon=Icon::Info />
                    </button>
                </Tooltip>
                <Tooltip id="kit-tip-name" text="Refresh">
                    <button class="btn btn-secondary btn-icon" type="button" aria-label="Refresh">
                        <IconView icon=Icon::Refresh />
                    </button>
                </Tooltip>
                <span class="tip">"As it looks when it is shown"</span>
            </div>
        </Specimen>
    }
}

fn opener(dialog: &'static str, label: &'static str, class: &'static str) -> AnyView {
    view! {
        <button class=class type="button" command="show-modal" commandfor=dialog aria-haspopup="dialog">
            {label}
        </button>
    }
    .into_any()
}
