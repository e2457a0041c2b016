namespace PrecisionLeaders.Data;
