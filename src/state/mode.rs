//! How the page is shown: to a reader, to a room, to passers-by.

/// How the page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// To one reader.
    #[default]
    Page,
    /// On a projector.
    Projection,
    /// On a touch stand, which returns to its start when nobody touches it.
    Stand(Idle),
}

/// How long a stand waits for someone before it returns to its start, seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Idle(u16);

impl Idle {
    /// Shortest and longest wait, seconds: time to read one excerpt, and an hour.
    pub const BOUNDS: [u16; 2] = [20, 3600];

    /// How long before the return a stand warns of it, seconds: WCAG 2.2, 2.2.1 asks for at least 20 s, or half a wait
    /// that is shorter than twice that.
    pub const WARNING: u16 = 20;

    /// The wait of `seconds`, if it is within [`Idle::BOUNDS`].
    pub fn new(seconds: u16) -> Option<Self> {
        let [shortest, longest] = Self::BOUNDS;
        (shortest..=longest)
            .contains(&seconds)
            .then_some(Self(seconds))
    }

    /// Seconds.
    pub fn seconds(self) -> u16 {
        self.0
    }

    /// Seconds without input before the warning.
    pub fn before_warning(self) -> u16 {
        self.0 - Self::WARNING.min(self.0 / 2)
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
            Self::Stand(_) => "borne",
        }
    }
}
