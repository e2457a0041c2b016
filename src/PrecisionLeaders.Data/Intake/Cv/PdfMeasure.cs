using PrecisionLeaders.Domain;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace PrecisionLeaders.Data.Intake.Cv;

/// <summary>What a page draws, counted before the reader gathers it: letters, and the operations of the page and of all forms it calls, as often as it calls them.</summary>
internal readonly record struct PdfMeasure(int Letters, int Operations)
{
    private const int MaxLetters = 2 * CvReading.MaxText, MaxOperations = 2_000_000, MaxContent = 8 * 1024 * 1024;

    /// <summary>Counts a page by drawing it on nothing, and stops where it is beyond measure.</summary>
    /// <param name="scanner">of the reader, as are the others</param>
    internal sealed class Factory(IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
        : BasePageFactory<PdfMeasure>(scanner, resources, filters, new ShortContent(parser), options)
    {
        protected override PdfMeasure ProcessPage(int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit,
            PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations) =>
            new Counter(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions).Process(pageNumber, operations);
    }

    /// <summary>Content is parsed into some ten times its size.</summary>
    private sealed class ShortContent(IPageContentParser parser) : IPageContentParser
    {
        public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
        {
            Rule.Require(inputBytes.Length <= MaxContent, CvPdf.TooMuch);
            return parser.Parse(pageNumber, inputBytes, log);
        }
    }

    private sealed class Counter(int page, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters, CropBox crop, UserSpaceUnit unit,
        PageRotationDegrees rotation, in TransformationMatrix matrix, ParsingOptions options)
        : BaseStreamProcessor<PdfMeasure>(page, resources, scanner, parser, filters, crop, unit, rotation, matrix, options)
    {
        private int letters, operations;

        public override PdfMeasure Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
        {
            CloneAllStates();
            ProcessOperations(operations);
            return new(letters, this.operations);
        }

        protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
        {
            foreach (var operation in operations)
            {
                Rule.Require(++this.operations <= MaxOperations, CvPdf.TooMuch);
                operation.Run(this);
            }
        }

        public override void RenderGlyph(IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
            in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
        {
            letters += Math.Max(1, unicode?.Length ?? 0);
            Rule.Require(letters <= MaxLetters, CvPdf.TooMuch);
        }

        public override PdfPoint? CloseSubpath() => null;
        public override void BeginSubpath() { }
        public override void StrokePath(bool close) { }
        public override void FillPath(FillingRule fillingRule, bool close) { }
        public override void FillStrokePath(FillingRule fillingRule, bool close) { }
        public override void MoveTo(double x, double y) { }
        public override void BezierCurveTo(double x2, double y2, double x3, double y3) { }
        public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) { }
        public override void LineTo(double x, double y) { }
        public override void Rectangle(double x, double y, double width, double height) { }
        public override void EndPath() { }
        public override void ClosePath() { }
        public override void ModifyClippingIntersect(FillingRule clippingRule) { }
        public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) { }
        public override void EndMarkedContent() { }
        public override void PaintShading(NameToken shadingName) { }
        protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) { }
        protected override void RenderInlineImage(InlineImage inlineImage) { }
        protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) { }
    }
}
