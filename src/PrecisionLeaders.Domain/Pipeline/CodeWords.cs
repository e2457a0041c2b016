namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>
/// The words coded names are drawn from: plants and minerals, none of them a usual given name. Which one a person gets follows from the random id of
/// the candidacy alone, so that nothing about the person can be told from it.
/// </summary>
public static class CodeWords
{
    public const int Length = 24;

    /// <summary>In order of the alphabet. Words are only ever added: a drawn name is stored, and a later draw may meet another list.</summary>
    public static IReadOnlyList<string> All { get; } = string.Join(' ',
        "Abelia Acacia Acanthus Aconite Agate Agave Agrimony Alabaster Alder Alkanet Allium Allspice Almond Alyssum Amaranth Anemone Anise Apatite Aragonite Arnica Arrowroot Arum Aspen Aster Astilbe",
        "Aubretia Aventurine Azurite Balsam Bamboo Baobab Barberry Barite Barley Basalt Bauxite Bayberry Bedstraw Beech Begonia Bellflower Bergenia Betony Bilberry Bindweed Birch Biotite Bistort Blackthorn Bloodroot",
        "Bluebell Borage Bornite Bracken Bramble Brookweed Broom Bryony Buckthorn Buckwheat Bugloss Bulrush Burdock Burnet Buttercup Butterwort Cactus Calamint Calcite Calendula Campion Candytuft Caraway Cardamom Cardoon",
        "Carnelian Catmint Cattail Cedar Celandine Celestine Chalcedony Chalk Chamomile Charlock Chervil Chestnut Chickweed Chicory Chives Chrysolite Cicely Cinnabar Cinquefoil Citrine Clematis Cleavers Clove Cobalt Coltsfoot",
        "Columbine Comfrey Copper Coriander Cornel Cornflower Corundum Cosmos Cotoneaster Cowslip Cranesbill Crocus Crowberry Cumin Currant Cyclamen Cypress Dahlia Damson Dandelion Darnel Deutzia Diopside Dittany Dogwood",
        "Dolomite Dropwort Duckweed Ebony Edelweiss Elder Elecampane Elm Epidote Eyebright Fennel Fescue Feverfew Figwort Fireweed Flax Flint Fluorite Forsythia Foxglove Freesia Fritillary Fuchsia Furze Galena",
        "Galingale Gardenia Garnet Gentian Geranium Germander Ginger Ginkgo Gladiolus Gneiss Goldenrod Goosefoot Gorse Granite Graphite Groundsel Gypsum Harebell Hawkbit Hawthorn Heliotrope Hellebore Hematite Hemlock Henbane",
        "Hibiscus Hickory Hogweed Hollyhock Honesty Honeysuckle Hornbeam Hornblende Horsetail Hosta Hyacinth Hydrangea Hyssop Ironwood Jasper Jonquil Juniper Kalmia Kaolin Kerria Knapweed Knotgrass Kyanite Laburnum Labradorite",
        "Larch Larkspur Lavender Lazulite Lentil Lichen Lignite Limestone Linden Linseed Lobelia Loosestrife Lotus Lovage Lungwort Lupin Madder Magnesite Magnetite Magnolia Malachite Mallow Mandrake Maple Marcasite",
        "Marigold Marjoram Marl Meadowsweet Medlar Melilot Mica Milkwort Millet Mimosa Mistletoe Moonstone Moss Mugwort Mulberry Mullein Muscovite Mustard Myrtle Nasturtium Nemesia Nettle Nigella Nutmeg Oat",
        "Obsidian Olivine Onyx Orache Orchid Oregano Orpine Osier Oxalis Oxlip Papyrus Parsley Parsnip Pennywort Peony Peridot Periwinkle Petunia Phlox Pimpernel Pine Pistachio Plantain Plumbago Polypody",
        "Pomegranate Poplar Porphyry Potentilla Primrose Privet Pumice Purslane Pyrite Quartz Quince Ragwort Rampion Redwood Rhodonite Rhubarb Rosemallow Rowanberry Rush Rutile Rye Saffron Sainfoin Saltwort Samphire",
        "Sandstone Sanicle Sapphire Sardonyx Sassafras Savory Saxifrage Scabious Sedge Selenite Sequoia Serpentine Sesame Shale Silverweed Slate Snapdragon Sneezewort Snowdrop Soapstone Soapwort Sodalite Sorrel Spearwort Speedwell",
        "Spinel Spindle Spruce Spurge Squill Starwort Stonecrop Sumac Sunflower Sunstone Sycamore Tamarisk Tansy Tarragon Teasel Thistle Thrift Thyme Toadflax Topaz Tormentil Tourmaline Trefoil Trillium Tulip",
        "Tungsten Turquoise Valerian Verbascum Verbena Vervain Vetch Viburnum Walnut Watercress Willow Wintergreen Wisteria Witchhazel Woad Woodbine Woodruff Wormwood Yarrow Yew Zeolite Zinnia Zircon").Split(' ');

    /// <summary>The word for a candidacy: always the same while the same ones are taken.</summary>
    /// <param name="candidacy">its id, which is random in its last half</param>
    /// <param name="taken">those of the search that stand for someone else</param>
    /// <param name="names">the person's own names, in which the word must not be found</param>
    /// <exception cref="RuleBrokenException">when every word is taken</exception>
    public static string Draw(Guid candidacy, IReadOnlyCollection<string> taken, params IEnumerable<string?> names)
    {
        var (own, from) = (Words.Of(names), Place(candidacy));
        for (var step = 0; step < All.Count; step++)
        {
            var word = All[(from + step) % All.Count];
            var folded = Words.Fold(word);
            if (!taken.Contains(word, StringComparer.OrdinalIgnoreCase) && !own.Any(name => name.Length > 2 && (folded.Contains(name, StringComparison.Ordinal) || name.Contains(folded, StringComparison.Ordinal)))) return word;
        }
        throw new RuleBrokenException("Every coded name is in use in this search.");
    }

    /// <summary>By the random half alone: the first half of the id tells when the person came into the search.</summary>
    private static int Place(Guid candidacy)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in candidacy.ToByteArray(bigEndian: true)[8..]) hash = (hash ^ part) * 1099511628211UL;
        return (int)(hash % (ulong)All.Count);
    }
}
