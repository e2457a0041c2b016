using System.Globalization;
using Microsoft.AspNetCore.Html;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The years of a career on one axis that all rows of the table share.</summary>
public sealed class Timeline
{
    private const int Tall = 16, GuideAbove = -22, GuideBelow = 38;
    private readonly double first, last;

    /// <param name="spans">every span that will be drawn; an end of null means until now</param>
    /// <param name="today">where "now" lies</param>
    public Timeline(IReadOnlyCollection<(PartialDate? Start, PartialDate? End)> spans, DateOnly today)
    {
        Now = Place(new PartialDate(today.Year, today.Month));
        var years = spans.SelectMany(span => new[] { span.Start, span.End }).OfType<PartialDate>().Select(Place).Append(Now).ToList();
        (first, last) = (Math.Floor(years.Min()) - .7, Math.Max(years.Max(), years.Min() + 5) + .3);
    }

    private double Now { get; }

    /// <summary>The years every five, or every ten or twenty-five where a career is long.</summary>
    private IEnumerable<int> Marks
    {
        get
        {
            var step = (last - first) switch { <= 33 => 5, <= 70 => 10, _ => 25 };
            for (var year = (int)Math.Ceiling(first / step) * step; year < last; year += step) yield return year;
        }
    }

    public IHtmlContent Axis()
    {
        var drawing = new Drawing(Tall);
        foreach (var year in Marks.Where(year => Along(year) is > 4 and < 96)) drawing.Text(Along(year), 12, year.ToString(CultureInfo.InvariantCulture));
        return drawing.Says(null);
    }

    /// <summary>Solid is known. With one date only, the rest is hatched for a year, since nobody said how long it lasted.</summary>
    public IHtmlContent Bar(PartialDate? start, PartialDate? end, bool isHeldUntilNow, bool isTraining)
    {
        var drawing = new Drawing(Tall);
        foreach (var year in Marks) drawing.Upright("s-guide", Along(year), GuideAbove, GuideBelow);
        var (from, to) = (start is { } begun ? Place(begun) : (double?)null, end is { } ended ? Place(ended) : isHeldUntilNow ? Now : (double?)null);
        if (from is { } a && to is { } b) drawing.Bar(isTraining ? "s-fill2" : "s-fill", Along(a), Math.Max(.8, Along(Math.Max(a, b)) - Along(a)), 3, 10);
        else if (from is { } open) drawing.Unknown(Along(open), Along(open + 1) - Along(open), 3, 10);
        else if (to is { } close && (start is not null || end is not null)) drawing.Unknown(Along(close - 1), Along(close) - Along(close - 1), 3, 10);
        return drawing.Says(null);
    }

    private double Along(double year) => Math.Clamp(100 * (year - first) / (last - first), 0, 100);

    /// <summary>A bare year lies in its middle, so that one that ends where the next begins touches it.</summary>
    private static double Place(PartialDate date) => date.Year + (date.Month is { } month ? (month - .5) / 12 : .5);
}
