//! « Intégrer cette carte »: the code to paste for the view as it is, with a preview of it, in a dialog.

use crate::ui::prelude::*;

use super::files::Shot;
use super::{Taking, button};
use crate::scene::export::{Digests, Height, Snippet, frozen_base};
use crate::ui::address;
use crate::ui::choices::{field, radio, tick_box};
use crate::ui::clipboard::copy_button;
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::fetch::fetch;
use crate::ui::loading::Loading;
use crate::ui::modal::Modal;

/// Heights of a frame that are offered, CSS px; the first is usual.
const HEIGHTS_PX: [u16; 4] = [720, 480, 600, 900];

/// What is pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Frame,
    Element,
}

/// Which version of the site is pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Version {
    /// The one that is shown.
    Shown,
    /// The one that does not change, with its digests.
    Frozen,
}

/// A version that does not change.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Frozen {
    base: String,
    digests: Digests,
}

/// The frozen version of the site at `base`, of the date `edition`, if it has one that tells its digests.
async fn load_frozen(base: String, edition: String) -> Option<Frozen> {
    let base = frozen_base(&base, &edition)?;
    let bytes = fetch(&base, Digests::FILE).await.ok()?;
    let digests = Digests::read(&bytes)?;
    Some(Frozen { base, digests })
}

/// What is chosen in the dialog, `Copy`.
#[derive(Clone, Copy)]
struct Choices {
    /// The query of the view, from its mark on; `None` while the dialog is closed.
    query: RwSignal<Option<String>>,
    title: RwSignal<String>,
    form: RwSignal<Form>,
    height_px: RwSignal<u16>,
    height: RwSignal<Height>,
    version: RwSignal<Version>,
    frozen: Loading<Option<Frozen>>,
}

impl Choices {
    fn new(taking: Taking) -> Self {
        let query = RwSignal::new(None);
        let edition = taking.store.data().atlas.edition().to_owned();
        let asked = move |_query| load_frozen(address::absolute("./"), edition.clone());
        Self {
            query,
            version: RwSignal::new(Version::Shown),
            frozen: Loading::new(move || query.get().map(&asked)),
            title: RwSignal::new(String::new()),
            form: RwSignal::new(Form::Frame),
            height_px: RwSignal::new(HEIGHTS_PX[0]),
            height: RwSignal::new(Height::Adjusted),
        }
    }

    /// The code to paste; `None` without a title, which a frame must have.
    fn code(self, taking: Taking) -> Option<String> {
        let (title, query) = (self.title.get(), self.query.get()?);
        let shown = address::absolute("./");
        let frozen = self.frozen.get().flatten();
        // Where what is shown is frozen itself, there is nothing to choose.
        let frozen =
            frozen.filter(|frozen| frozen.base == shown || self.version.get() == Version::Frozen);
        let snippet = Snippet {
            base: frozen.as_ref().map_or(&shown, |frozen| &frozen.base),
            digests: frozen.as_ref().map(|frozen| &frozen.digests),
            query: &query,
            title: title.trim(),
            lang: taking.store.lang.get(),
            height_px: self.height_px.get(),
        };
        (!snippet.title.is_empty()).then(|| match self.form.get() {
            Form::Frame => snippet.frame(self.height.get()),
            Form::Element => snippet.element(),
        })
    }
}

/// What opens the dialog, and the dialog.
pub(super) fn integrate(taking: Taking) -> (Element, Element) {
    let modal = Modal::new();
    let choices = Choices::new(taking);
    let open = move || {
        let (state, data) = (taking.store.snapshot(), taking.store.data());
        let shot = Shot::of(taking.store);
        let title = (taking.words().embed_named)(shot.sentence().trim_end_matches('.'));
        choices.title.set(title);
        choices
            .query
            .set(Some(taking.store.address().link(&state, &data)));
        modal.open();
    };
    let content = live(
        move || choices.query.get(),
        move |query| query.map(|query| content(taking, choices, &query)),
    );
    let name = move || taking.words().embed.trim_end_matches('…');
    let close = button(move || taking.store.words().close, move || modal.close());
    let dialog = modal
        .element("dialogue-integrer", name, content, close, move || {
            choices.query.set(None);
        })
        // Escape closes the dialog and nothing under it.
        .on("keydown", |event: web_sys::Event| event.stop_propagation());
    (button(move || taking.words().embed, open), dialog)
}

fn content(taking: Taking, choices: Choices, query: &str) -> Vec<Node> {
    let words = move || taking.words();
    let code = Memo::new(move |_| choices.code(taking));
    let shown = live(
        move || code.get(),
        move |code| match code {
            None => Node::from(el("p").attr("role", "alert").child(words().embed_untitled)),
            Some(code) => {
                let copied = code.clone();
                [
                    Node::from(el("pre").attr("tabindex", "0").child(code)),
                    copy_button(
                        taking.store,
                        move || words().embed_copy,
                        move || copied.clone(),
                    ),
                ]
                .into()
            }
        },
    );
    let preview = el("iframe")
        .attr("title", words().embed_preview)
        .attr("loading", "lazy")
        .attr("src", ["integrer.html", query].concat());
    vec![
        // Of a button, « … » says that a dialog follows.
        el("h2")
            .child(move || words().embed.trim_end_matches('…'))
            .into(),
        el("p").child(move || words().embed_use).into(),
        title(taking, choices).into(),
        forms(taking, choices).into(),
        heights(taking, choices),
        version(taking, choices),
        shown,
        el("h3").child(move || words().embed_preview).into(),
        preview.into(),
    ]
}

fn title(taking: Taking, choices: Choices) -> Element {
    let input = el("input")
        .attr("type", "text")
        .attr("required", "")
        .field_text(move || choices.title.get())
        .on("input", move |event: web_sys::Event| {
            choices.title.set(event_target_value(&event));
        });
    el("label")
        .class("titre-integrer")
        .child(el("span").child(move || taking.words().embed_title))
        .child(input)
}

fn forms(taking: Taking, choices: Choices) -> Element {
    let options = [Form::Frame, Form::Element].map(|form| {
        radio(
            taking.store,
            "integrer",
            move || taking.words().embed_forms[form as usize].to_owned(),
            move || choices.form.get() == form,
            move || choices.form.set(form),
        )
    });
    field(taking.store, |words| words.taking().embed_form, options)
}

/// The height, which only a frame has.
fn heights(taking: Taking, choices: Choices) -> Node {
    live(
        move || choices.form.get() == Form::Frame,
        move |frame| {
            frame.then(|| {
                let options = HEIGHTS_PX.map(|px| {
                    el("option")
                        .attr("value", px.to_string())
                        .flag("selected", move || choices.height_px.get() == px)
                        .child([&px.to_string(), "\u{a0}px"].concat())
                });
                let choose = move |event: web_sys::Event| {
                    if let Ok(px) = event_target_value(&event).parse() {
                        choices.height_px.set(px);
                    }
                };
                let adjusted = move || choices.height.get() == Height::Adjusted;
                let tick = tick_box(
                    move || taking.words().embed_adjusted.to_owned(),
                    adjusted,
                    move || {
                        choices.height.update(|height| {
                            *height = match height {
                                Height::Fixed => Height::Adjusted,
                                Height::Adjusted => Height::Fixed,
                            };
                        });
                    },
                );
                el("p")
                    .class("hauteur-integrer")
                    .child(
                        el("label")
                            .child(el("span").child(move || taking.words().embed_height))
                            .child(el("select").on("change", choose).children(options)),
                    )
                    .child(tick)
            })
        },
    )
}

/// The version that does not change, where the site has one beside the version in use.
fn version(taking: Taking, choices: Choices) -> Node {
    let beside = move || {
        let frozen = choices.frozen.get().flatten();
        frozen.is_some_and(|frozen| frozen.base != address::absolute("./"))
    };
    live(beside, move |beside| {
        beside.then(|| {
            let label = move || (taking.words().embed_frozen)(taking.store.data().atlas.edition());
            tick_box(
                label,
                move || choices.version.get() == Version::Frozen,
                move || {
                    choices.version.update(|version| {
                        *version = match version {
                            Version::Shown => Version::Frozen,
                            Version::Frozen => Version::Shown,
                        };
                    });
                },
            )
        })
    })
}
