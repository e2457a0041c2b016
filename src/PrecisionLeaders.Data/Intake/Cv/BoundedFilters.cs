using System.Diagnostics;
using System.IO.Compression;
using PrecisionLeaders.Domain;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace PrecisionLeaders.Data.Intake.Cv;

/// <summary>Unpacks the streams of a PDF, but not to more than any CV holds: a few kilobytes can say that they are gigabytes. Each page is unpacked twice, once to be measured.</summary>
internal sealed class BoundedFilters(PdfPageTree pages, TimeSpan patience) : IFilterProvider
{
    private const long MaxUnpacked = 128L * 1024 * 1024;

    /// <summary>This old packing, seldom met, is not measured first; at its very best a byte becomes some 2,500.</summary>
    private const int MaxLzw = 100 * 1024;

    private readonly long begun = Stopwatch.GetTimestamp();
    private long unpacked;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        // Asked for each stream each time it is met: forms that call each other are met without end.
        Rule.Require(Stopwatch.GetElapsedTime(begun) < patience, CvPdf.TooLong);
        var filters = DefaultFilterProvider.Instance.GetFilters(dictionary);
        // Objects are put into a stream to be packed. Unpacked in a locked file, they would be seen by nobody before they are followed.
        Rule.Require(filters.Count > 0 || !(dictionary.TryGet(NameToken.Type, out var type) && type is NameToken { Data: "ObjStm" }), CvPdf.Damaged);
        return Bounded(filters);
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Filter(filter, this))];

    private void Count(long bytes)
    {
        unpacked += bytes;
        Rule.Require(unpacked <= MaxUnpacked, CvPdf.TooMuch);
    }

    private void Look(ReadOnlySpan<byte> output) => pages.Count(output);

    private sealed class Filter(IFilter inner, BoundedFilters all) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            if (inner is FlateFilter) all.Count(Measured(input, MaxUnpacked - all.unpacked + 1));
            else if (inner is LzwFilter && input.Length > MaxLzw) throw new RuleBrokenException(CvPdf.TooMuch);
            var output = inner.Decode(input, dictionary, provider, index);
            if (inner is not FlateFilter) all.Count(output.Length);
            all.Look(output.Span);
            return output;
        }

        /// <summary>How much it unpacks to, counted without keeping it, up to a limit.</summary>
        private static long Measured(Memory<byte> input, long limit)
        {
            var part = new byte[81920];
            var count = 0L;
            try
            {
                using var zlib = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
                for (int read; count <= limit && (read = zlib.Read(part)) > 0;) count += read;
            }
            catch (InvalidDataException)
            {
                // Damaged further on: the reader makes of it what it can, from what has been counted.
            }
            return count;
        }
    }
}
