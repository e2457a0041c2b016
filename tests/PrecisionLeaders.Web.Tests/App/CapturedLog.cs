using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace PrecisionLeaders.Web.Tests.App;

/// <summary>All that was logged, as whoever reads the log sees it.</summary>
internal sealed class CapturedLog : ILogEventSink
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public void Emit(LogEvent logEvent) => lines.Enqueue(string.Join(" | ",
    [
        logEvent.RenderMessage(CultureInfo.InvariantCulture),
        .. logEvent.Properties.Select(property => $"{property.Key}={property.Value}"),
        logEvent.Exception?.ToString() ?? "",
    ]));
}
