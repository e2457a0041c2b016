using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>
/// <c>&lt;pl-time at="move.At" /&gt;</c> for a moment, <c>&lt;pl-time on="search.DueOn" compact="true" /&gt;</c> for a day: as people write it, in the viewer's
/// zone, the exact time in the title.
/// </summary>
[HtmlTargetElement("pl-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Time : TagHelper
{
    public DateTimeOffset? At { get; set; }

    public DateOnly? On { get; set; }

    /// <summary>Months by three letters.</summary>
    public bool Compact { get; set; }

    /// <summary>Only the day of <see cref="At"/>.</summary>
    public bool DayOnly { get; set; }

    /// <summary>What stands there when there is neither; missing figures say so.</summary>
    public string None { get; set; } = "none";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var time = ViewerTime.Of(ViewContext);
        if (At is { } at)
        {
            var local = time.Local(at);
            var day = DateOnly.FromDateTime(local.DateTime);
            Write(output, local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), time.Exact(at),
                DayOnly ? time.Day(day, Compact) : time.Moment(at, Compact));
        }
        else if (On is { } on)
        {
            Write(output, on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ViewerTime.Exact(on), time.Day(on, Compact));
        }
        else
        {
            output.TagName = null;
            output.Content.SetContent(None);
        }
    }

    private static void Write(TagHelperOutput output, string machine, string exact, string people)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", machine);
        output.Attributes.SetAttribute("title", exact);
        output.Content.SetContent(people);
    }
}

/// <summary><c>&lt;pl-partial-date date="degree.End" none="now" /&gt;</c>: a date of which only the year, or year and month, may be known.</summary>
[HtmlTargetElement("pl-partial-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PartialDateText : TagHelper
{
    public PartialDate? Date { get; set; }

    /// <summary>What stands there when there is no date, such as "now" for an appointment still held.</summary>
    public string None { get; set; } = "none";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Date is not { } date)
        {
            output.TagName = null;
            output.Content.SetContent(None);
            return;
        }
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", date.ToString());
        output.Content.SetContent(date.ToWords());
    }
}
