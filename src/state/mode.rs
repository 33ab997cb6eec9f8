//! How the page is shown: to a reader, to a room, to who presents, to passers-by.

use super::action::Effect;

/// How the page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// To one reader.
    #[default]
    Page,
    /// On a projector.
    Projection,
    /// To who presents: notes, what comes next, the time.
    Presenter,
    /// On a touch stand, which returns to its start when nobody touches it.
    Stand(Idle),
}

/// How long a stand waits for someone before it returns to its start, seconds; for ever when 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Idle(u16);

impl Idle {
    /// Shortest and longest wait, seconds: time to read one excerpt, and an hour.
    pub const BOUNDS: [u16; 2] = [20, 3600];

    /// How long before the return a stand warns of it, seconds: WCAG 2.2, 2.2.1 asks for at least 20 s, or half a wait
    /// that is shorter than twice that.
    pub const WARNING: u16 = 20;

    /// The wait of `seconds`, if it is 0 or within [`Idle::BOUNDS`].
    pub fn new(seconds: u16) -> Option<Self> {
        let [shortest, longest] = Self::BOUNDS;
        (seconds == 0 || (shortest..=longest).contains(&seconds)).then_some(Self(seconds))
    }

    /// Seconds; 0 for a stand that never returns by itself.
    pub fn seconds(self) -> u16 {
        self.0
    }

    /// Seconds without input before the warning; `None` for a stand that never returns by itself.
    pub fn before_warning(self) -> Option<u16> {
        (self.0 > 0).then(|| self.0 - Self::WARNING.min(self.0 / 2))
    }
}

impl Default for Idle {
    fn default() -> Self {
        Self(90)
    }
}

impl Mode {
    /// Value in the address; empty for a page.
    pub fn code(self) -> &'static str {
        match self {
            Self::Page => "",
            Self::Projection => "projection",
            Self::Presenter => "presentateur",
            Self::Stand(_) => "borne",
        }
    }

    /// `effects` as this mode takes them: only a page has a history. What one visitor of a stand looked at is no way back
    /// for the next, and who presents goes back by the step.
    pub(super) fn within(self, mut effects: Vec<Effect>) -> Vec<Effect> {
        match self {
            Self::Page | Self::Projection => {}
            Self::Presenter | Self::Stand(_) => {
                for effect in &mut effects {
                    if *effect == Effect::PushAddress {
                        *effect = Effect::ReplaceAddress;
                    }
                }
            }
        }
        effects
    }
}
