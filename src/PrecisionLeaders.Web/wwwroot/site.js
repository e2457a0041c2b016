// What every page does when script runs. Nothing here is needed to use the product.
