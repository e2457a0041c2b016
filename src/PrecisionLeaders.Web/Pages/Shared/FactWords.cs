using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>What is stated of people outright, as people read and choose it.</summary>
public static class FactWords
{
    public static IReadOnlyList<SelectListItem> OfKnown { get; } = [.. new[] { Known.Unknown, Known.Yes, Known.No }.Select(one => new SelectListItem(Sentence(Of(one)), one.ToString()))];
    public static IReadOnlyList<SelectListItem> Regions { get; } = [.. Enum.GetValues<Region>().Select(one => new SelectListItem(one == Region.Unstated ? "Not known" : Of(one), one.ToString()))];
    public static IReadOnlyList<SelectListItem> Mobilities { get; } = [.. new[] { Mobility.Unknown, Mobility.WillMove, Mobility.Stays }.Select(one => new SelectListItem(Sentence(Of(one)), one.ToString()))];
    public static IReadOnlyList<SelectListItem> Partners { get; } = [.. Enum.GetValues<DealPartner>().Select(one => new SelectListItem(one == DealPartner.Unstated ? "Not stated" : Wording.Of(one), one.ToString()))];
    public static IReadOnlyList<SelectListItem> NameOrders { get; } =
    [
        new("As its letters have it", nameof(NameOrder.ByScript)), new("Given name first", nameof(NameOrder.GivenFirst)), new("Family name first", nameof(NameOrder.FamilyFirst)),
    ];

    /// <summary>"yes", "no", "not known".</summary>
    public static string Of(Known known) => known switch { Known.Yes => "yes", Known.No => "no", _ => "not known" };

    /// <summary>"North America, east".</summary>
    public static string Of(Region region) => region switch
    {
        Region.NorthAmericaEast => "North America, east",
        Region.NorthAmericaCentral => "North America, central",
        Region.NorthAmericaWest => "North America, west",
        Region.LatinAmerica => "Latin America",
        Region.Europe => "Europe",
        Region.MiddleEastAndAfrica => "Middle East and Africa",
        Region.AsiaPacific => "Asia and Pacific",
        _ => "not known",
    };

    /// <summary>Whether they would move house: "yes", "no", "not known".</summary>
    public static string Of(Mobility mobility) => mobility switch { Mobility.WillMove => "yes", Mobility.Stays => "no", _ => "not known" };

    /// <summary>With whom a deal was made: "with a payer".</summary>
    public static string With(DealPartner partner) => partner switch
    {
        DealPartner.Payer => "with a payer",
        DealPartner.Investor => "with an investor",
        DealPartner.Industry => "with industry",
        _ => "with philanthropy",
    };

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
