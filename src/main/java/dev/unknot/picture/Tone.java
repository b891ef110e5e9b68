package dev.unknot.picture;

/** What something in a picture is made of, which says its colour. */
enum Tone {
    SKIN,
    HAIR,
    SHIRT,
    TROUSERS,
    SHOE,
    MUSCLE,
    LINE,
    FACE,
    WOOD,
    METAL,
    RUBBER,
    CLOTH,
    PILLOW,
    WALL,
    GROUND,
    ARROW,
    LABEL,
    SHEET
}
