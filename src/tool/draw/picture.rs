//! An SVG of ours as pixels or as a PDF page.

use std::path::Path;

use crate::tool::refusal::Refusal;

#[cfg(feature = "studio")]
pub use studio::{Fonts, indexed_png, pdf, png};

#[cfg(not(feature = "studio"))]
pub use without::{Fonts, pdf, png};

#[cfg(feature = "studio")]
mod studio {
    use std::sync::Arc;

    use quantette::deps::palette::Srgb;
    use quantette::kmeans::KmeansOptions;
    use quantette::{ImageRef, Pipeline};
    use resvg::tiny_skia::{Pixmap, Transform};
    use resvg::usvg::{Options, Tree, fontdb};

    use super::{Path, Refusal};
    use crate::tool::disk::read_file;
    use crate::tool::draw::plain;

    /// Families that stand for the browser's own sans serif, the first there is; without hinting of their own at small
    /// sizes nor condensed letters.
    const FAMILIES: [&str; 8] = [
        "Inter",
        "Segoe UI",
        "Helvetica Neue",
        "Arial",
        "Liberation Sans",
        "Noto Sans",
        "DejaVu Sans",
        "Roboto",
    ];

    /// CSS pixels in an inch.
    const DPI: f32 = 96.0;

    /// The fonts that texts are drawn with.
    #[derive(Clone, Debug)]
    pub struct Fonts(Arc<fontdb::Database>);

    impl Fonts {
        /// That of the file `chosen`, or those of the system.
        ///
        /// # Errors
        /// No font at all: texts would be missing without a word.
        pub fn load(chosen: Option<&Path>) -> Result<Self, Refusal> {
            let mut fonts = fontdb::Database::new();
            match chosen {
                Some(path) => fonts.load_font_data(read_file(path)?),
                None => fonts.load_system_fonts(),
            }
            let has = |name: &&str| {
                fonts
                    .faces()
                    .any(|face| face.families.iter().any(|(family, _)| family == name))
            };
            let known = FAMILIES.into_iter().find(has).map(str::to_owned);
            let first = || {
                let face = fonts.faces().next()?;
                face.families.first().map(|(family, _)| family.clone())
            };
            let Some(family) = known.or_else(first) else {
                return Err(Refusal::Said(match chosen {
                    Some(path) => format!(
                        "aucune police lisible dans «\u{a0}{}\u{a0}»\u{a0}: attendu un fichier TTF ou OTF",
                        path.display()
                    ),
                    None => "aucune police de caractères trouvée sur cette machine\u{a0}: les textes manqueraient. \
                             Installez-en une (par exemple Liberation Sans ou DejaVu Sans), ou donnez --police FICHIER.ttf"
                        .to_owned(),
                }));
            };
            fonts.set_sans_serif_family(family);
            Ok(Self(Arc::new(fonts)))
        }

        /// `svg` with its texts as outlines, each in its place.
        ///
        /// # Errors
        /// A text that is no SVG.
        pub fn tree(&self, svg: &str) -> Result<Tree, Refusal> {
            let options = Options {
                fontdb: Arc::clone(&self.0),
                font_family: "sans-serif".to_owned(),
                ..Options::default()
            };
            Tree::from_str(&plain(svg), &options)
                .map_err(|error| Refusal::Said(format!("image illisible\u{a0}: {error}")))
        }
    }

    /// `svg` as a PNG, each CSS pixel `scale` pixels wide.
    ///
    /// # Errors
    /// An image too large for the memory.
    pub fn png(svg: &str, scale: f64, fonts: &Fonts) -> Result<Vec<u8>, Refusal> {
        let pixels = painted(svg, scale, fonts)?;
        pixels.encode_png().map_err(|error| no_png(&error))
    }

    /// `svg`, whose ground is opaque, as a PNG of at most 256 colours, each CSS pixel a pixel.
    ///
    /// # Errors
    /// An image too large for the memory.
    pub fn indexed_png(svg: &str, fonts: &Fonts) -> Result<Vec<u8>, Refusal> {
        let pixels = painted(svg, 1.0, fonts)?;
        let colors: Vec<Srgb<u8>> = pixels
            .pixels()
            .iter()
            .map(|pixel| Srgb::new(pixel.red(), pixel.green(), pixel.blue()))
            .collect();
        let (width, height) = (pixels.width(), pixels.height());
        let image =
            ImageRef::new(width, height, colors.as_slice()).map_err(|error| no_png(&error))?;
        // Grounds are flat: dithering would only make them larger.
        let pipeline = Pipeline::new()
            .quantize_method(KmeansOptions::new())
            .ditherer(None)
            .input_image(image);
        let (palette, indices) = pipeline.output_srgb8_indexed_image().into_parts();
        let palette: Vec<u8> = palette
            .into_iter()
            .flat_map(|color| [color.red, color.green, color.blue])
            .collect();
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(palette);
        encoder.set_compression(png::Compression::Best);
        // Differences between places of a palette mean nothing.
        encoder.set_filter(png::FilterType::NoFilter);
        let written = encoder
            .write_header()
            .and_then(|mut writer| writer.write_image_data(&indices));
        written.map_err(|error| no_png(&error))?;
        Ok(bytes)
    }

    fn no_png(error: &impl std::fmt::Display) -> Refusal {
        Refusal::Said(format!("PNG impossible\u{a0}: {error}"))
    }

    /// `svg` as pixels, each CSS pixel `scale` pixels wide.
    fn painted(svg: &str, scale: f64, fonts: &Fonts) -> Result<Pixmap, Refusal> {
        let tree = fonts.tree(svg)?;
        #[expect(clippy::cast_possible_truncation, reason = "a scale from 1 to 8")]
        let scale = scale as f32;
        let side = |px: f32| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "positive, at most 80,000"
            )]
            let whole = (px * scale).round() as u32;
            whole
        };
        let (width, height) = (side(tree.size().width()), side(tree.size().height()));
        let refused = || {
            Refusal::Said(format!(
                "image de {width} × {height} pixels impossible à peindre\u{a0}: réduisez --largeur ou --echelle"
            ))
        };
        let mut pixels = Pixmap::new(width, height).ok_or_else(refused)?;
        resvg::render(
            &tree,
            Transform::from_scale(scale, scale),
            &mut pixels.as_mut(),
        );
        Ok(pixels)
    }

    /// `svg` as one PDF page of the same size, its texts kept as texts.
    ///
    /// # Errors
    /// An image that a PDF cannot carry.
    pub fn pdf(svg: &str, fonts: &Fonts) -> Result<Vec<u8>, Refusal> {
        let tree = fonts.tree(svg)?;
        let page = svg2pdf::PageOptions { dpi: DPI };
        svg2pdf::to_pdf(&tree, svg2pdf::ConversionOptions::default(), page)
            .map_err(|error| Refusal::Said(format!("PDF impossible\u{a0}: {error}")))
    }
}

#[cfg(not(feature = "studio"))]
mod without {
    use super::{Path, Refusal};

    /// No font: this version paints nothing.
    #[derive(Clone, Debug)]
    pub struct Fonts(());

    impl Fonts {
        /// # Errors
        /// Always.
        pub fn load(_chosen: Option<&Path>) -> Result<Self, Refusal> {
            Err(refused())
        }
    }

    /// # Errors
    /// Always.
    pub fn png(_svg: &str, _scale: f64, _fonts: &Fonts) -> Result<Vec<u8>, Refusal> {
        Err(refused())
    }

    /// # Errors
    /// Always.
    pub fn pdf(_svg: &str, _fonts: &Fonts) -> Result<Vec<u8>, Refusal> {
        Err(refused())
    }

    fn refused() -> Refusal {
        Refusal::Said(
            "cette version de leviers n’écrit ni PNG ni PDF\u{a0}: compilez-la avec --features studio, ou demandez --format svg"
                .to_owned(),
        )
    }
}
